"""The two ways to run a packed row: the float32 reference and the exported graph. Both give scores of candidate ids.

A runner holds the keys and values of one row: `scores(first, reads, candidates)` feeds the row's tokens from `first` on
and returns [reads, candidates]; reads are indices in the row.
"""
import numpy as np

HIDDEN_FROM = -1e9


class TorchRunner:
    def __init__(self, model, row, bidirectional):
        self.model, self.row, self.bidirectional, self.past = model, row, bidirectional, None

    def scores(self, first, reads, candidates):
        import torch
        mask = torch.from_numpy(self.row.mask(self.bidirectional)[first:])
        ids, positions = torch.tensor(self.row.ids[first:]), torch.tensor(self.row.positions[first:])
        hidden, self.past = self.model.forward(ids, positions, mask, self.past)
        return (hidden[[r - first for r in reads]] @ self.model.embedding[candidates].T).numpy()


class OnnxRunner:
    def __init__(self, session, row, bidirectional):
        self.session, self.row, self.bidirectional = session, row, bidirectional
        self.past_names = [i.name for i in session.get_inputs() if i.name.startswith("past.")]
        width = next(i.shape[-1] for i in session.get_inputs() if i.name == self.past_names[0])
        self.past = {n: np.zeros((1, 0, width), np.float32) for n in self.past_names}

    def scores(self, first, reads, candidates):
        mask = self.row.mask(self.bidirectional)[first:]
        feeds = {"ids": np.array([self.row.ids[first:]], np.int64), "positions": np.array([self.row.positions[first:]], np.int64),
                 "bias": np.where(mask, 0, HIDDEN_FROM).astype(np.float32)[None, None],
                 "reads": np.array([reads], np.int64) - first, "candidates": np.array(candidates, np.int64), **self.past}
        scores, *present = self.session.run(["scores"] + [n.replace("past", "present") for n in self.past_names], feeds)
        self.past = {n: np.concatenate([self.past[n], new], 1) for n, new in zip(self.past_names, present)}
        return scores


def open_session(path, threads=2):
    import onnxruntime
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    return onnxruntime.InferenceSession(path, options, ["CPUExecutionProvider"])
