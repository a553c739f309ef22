// How large a package becomes: what its files take on the disk, and about what they take in an installer.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { PackedFile } from './packageFiles.ts';
import type { PackageTarget } from './packageTargets.ts';

export interface PackageSizes {
  readonly files: number;
  /** Bytes of our files, of natives and archive on one side and of the model and other resources on the other. */
  readonly programBytes: number;
  readonly resourceBytes: number;
  /** All of them by gzip, which installers do better than. */
  readonly packedBytes: number;
}

const megabyte = 1_000_000;

/** Remembers what it has compressed: targets share most of their files. */
export function createSizer(
  compress: (source: string) => number = (source) => gzipSync(readFileSync(source)).length,
): (files: readonly PackedFile[]) => PackageSizes {
  const known = new Map<string, number>();
  const packed = (source: string): number => {
    const bytes = known.get(source) ?? compress(source);
    known.set(source, bytes);
    return bytes;
  };
  return (files) => {
    const sum = (some: readonly PackedFile[]): number => some.reduce((all, { bytes }) => all + bytes, 0);
    return {
      files: files.length,
      programBytes: sum(files.filter(({ place }) => place !== 'resources')),
      resourceBytes: sum(files.filter(({ place }) => place === 'resources')),
      packedBytes: files.reduce((all, { source }) => all + packed(source), 0),
    };
  };
}

/** One line of the report. */
export function sizeLine({ electronMegabytes }: PackageTarget, sizes: PackageSizes): string {
  const mb = (bytes: number): string => `${Math.round(bytes / megabyte)} MB`;
  const installed = sizes.programBytes + sizes.resourceBytes + electronMegabytes.installed * megabyte;
  const installer = sizes.packedBytes + electronMegabytes.packed * megabyte;
  return [
    `${sizes.files} files`,
    `program ${mb(sizes.programBytes)}`,
    `model and other resources ${mb(sizes.resourceBytes)}`,
    `installer about ${mb(installer)}`,
    `installed about ${mb(installed)}`,
    `(of which Electron, assumed: ${electronMegabytes.packed} and ${electronMegabytes.installed} MB)`,
  ].join(', ');
}
