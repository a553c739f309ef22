"""Large arrays of an ONNX graph in files beside it, none larger than a limit."""
import os

import numpy as np
from onnx import TensorProto, helper

ALIGNMENT = 64


class ExternalData:
    """Writes arrays one after another to `weights-1.bin`, `weights-2.bin`, ... in a folder."""

    def __init__(self, folder, limit=80_000_000):
        self.folder, self.limit = folder, limit
        self.names, self.file, self.known = [], None, {}

    def add(self, name, make):
        """The TensorProto that points at the array of that name; the first time it is made and written."""
        if name not in self.known:
            self.known[name] = self.written(name, np.ascontiguousarray(make()))
        return self.known[name]

    def written(self, name, array):
        if self.file is None or self.file.tell() + array.nbytes > self.limit:
            self.close()
            self.names.append(f"weights-{len(self.names) + 1}.bin")
            self.file = open(os.path.join(self.folder, self.names[-1]), "wb")
        self.file.write(b"\0" * (-self.file.tell() % ALIGNMENT))
        tensor = TensorProto(name=name, data_type=helper.np_dtype_to_tensor_dtype(array.dtype), dims=array.shape,
                             data_location=TensorProto.EXTERNAL)
        where = {"location": self.names[-1], "offset": self.file.tell(), "length": array.nbytes}
        for key, value in where.items():
            entry = tensor.external_data.add()
            entry.key, entry.value = key, str(value)
        self.file.write(array.tobytes())
        return tensor

    def close(self):
        if self.file:
            self.file.close()
            self.file = None
