// npm writes into package-lock.json only what the registry of the day answered, and two things that
// `npm ci` needs elsewhere get lost on the way:
//  - a platform's binary that this registry lacks. `npm ci` then refuses the file on every machine;
//  - that a package brings its binary with it ("gypfile": false). `npm ci` then compiles it, which a
//    machine without compilers cannot.

export type Lockfile = { packages: Record<string, LockEntry> };
export type LockEntry = {
  version?: string;
  dev?: boolean;
  license?: string;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  gypfile?: boolean;
  cpu?: string[];
  os?: string[];
  libc?: string[];
};

/** Packages with a binding.gyp that must not be compiled: their binaries are inside. */
const prebuilt = ['node_modules/better-sqlite3'];

/** The same lockfile with what npm left out, and a line for each thing that was missing.
 *  Errors: Error for a package whose name does not tell its platform. */
export function completeLockfile(lock: Lockfile): { lock: Lockfile; missing: string[] } {
  const packages = { ...lock.packages };
  const missing: string[] = [];
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const at = `node_modules/${name}`;
      if (at in packages || `${place}/${at}` in packages) continue;
      missing.push(`${name}@${version}`);
      packages[at] = optionalEntry(name, version, entry);
    }
  }
  for (const place of prebuilt) {
    const entry = packages[place];
    if (!entry || entry.gypfile === false) continue;
    missing.push(`"gypfile": false of ${place}`);
    packages[place] = { ...entry, gypfile: false };
  }
  return { lock: { ...lock, packages: sortedByPlace(packages) }, missing };
}

/** npm skips an optional package whose platform is another one, so it never asks for its content. */
function optionalEntry(name: string, version: string, parent: LockEntry): LockEntry {
  const match =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/.exec(
      name,
    );
  const [, os, cpu, abi = ''] = match ?? [];
  if (os === undefined || cpu === undefined) throw new Error(`For which platform is ${name}?`);
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(os === 'linux' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}),
    ...(parent.license === undefined ? {} : { license: parent.license }),
    optional: true,
    os: [os],
  };
}

function sortedByPlace(packages: Record<string, LockEntry>): Record<string, LockEntry> {
  const byPlace = ([a]: [string, LockEntry], [b]: [string, LockEntry]): number =>
    a < b ? -1 : Number(a > b);
  return Object.fromEntries(Object.entries(packages).toSorted(byPlace));
}
