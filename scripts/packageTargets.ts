// The machines that installers are made for, and what is known of Electron there.

export interface PackageTarget {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly arch: 'x64' | 'arm64';
  readonly installers: string;
  /** Assumed, not measured here: Electron's own files, as they lie on the disk and packed into an installer. */
  readonly electronMegabytes: { readonly installed: number; readonly packed: number };
}

export const packageTargets: readonly PackageTarget[] = [
  { platform: 'linux', arch: 'x64', installers: 'AppImage, deb', electronMegabytes: { installed: 290, packed: 115 } },
  { platform: 'linux', arch: 'arm64', installers: 'AppImage, deb', electronMegabytes: { installed: 285, packed: 115 } },
  { platform: 'darwin', arch: 'arm64', installers: 'dmg', electronMegabytes: { installed: 265, packed: 115 } },
  { platform: 'win32', arch: 'x64', installers: 'nsis', electronMegabytes: { installed: 310, packed: 130 } },
];

export const nameOf = ({ platform, arch }: Pick<PackageTarget, 'platform' | 'arch'>): string => `${platform}-${arch}`;
