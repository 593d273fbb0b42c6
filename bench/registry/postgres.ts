import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** Where distributions put the programs that are not in PATH, newest version first. */
const PLACES = ['/usr/lib/postgresql', '/usr/pgsql', '/opt/homebrew/opt'];

function programs(): string | undefined {
  const folders = PLACES.filter((place) => existsSync(place)).flatMap((place) =>
    readdirSync(place)
      .sort((a, b) => Number.parseFloat(b) - Number.parseFloat(a))
      .map((version) => join(place, version, 'bin')),
  );
  return folders.find((folder) => ['initdb', 'pg_ctl', 'psql'].every((name) => existsSync(join(folder, name))));
}

/** PostgreSQL refuses to run as root: its own account is used then. */
function account(): { readonly uid?: number; readonly gid?: number } | undefined {
  if (userInfo().uid !== 0) return {};
  const of = (flag: string): number => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [of('-u'), of('-g')];
  return uid > 0 && gid > 0 ? { uid, gid } : undefined;
}

export interface Postgres {
  readonly version: string;
  /** Runs statements one after the other; each one's milliseconds, rows sent to the client included. */
  readonly time: (statements: readonly string[]) => readonly number[];
  readonly stop: () => void;
}

/**
 * A private cluster in a new folder inside the given one, which its account must be able to enter, reached by its socket only, without durability: nothing is waited for
 * that a database for analysis could leave out.
 *
 * @returns why there is none, as text
 */
export function startPostgres(folder: string): Postgres | string {
  const bin = programs();
  const as = account();
  if (bin === undefined) return 'PostgreSQL is not on this machine';
  if (as === undefined) return 'PostgreSQL does not run as root and has no account here';
  const data = mkdtempSync(join(folder, 'postgres-'));
  if (as.uid !== undefined && as.gid !== undefined) chownSync(data, as.uid, as.gid);
  const run = (program: string, args: readonly string[], input?: string): string =>
    execFileSync(join(bin, program), args, {
      ...as,
      cwd: data,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      ...(input === undefined ? {} : { input }),
      maxBuffer: 1e8,
    });
  const cluster = join(data, 'cluster');
  run('initdb', ['-D', cluster, '-A', 'trust', '-U', 'bench', '--no-sync', '-E', 'UTF8', '--locale=C']);
  const settings = {
    listen_addresses: "''",
    unix_socket_directories: `'${data}'`,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '4GB',
    shared_buffers: '512MB',
    work_mem: '256MB',
    max_parallel_workers_per_gather: '2',
    jit: 'off',
  };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  run('pg_ctl', ['-D', cluster, '-w', '-s', '-l', join(data, 'log'), '-o', options.join(' '), 'start']);
  const psql = (input: string) =>
    run('psql', ['-h', data, '-U', 'bench', '-d', 'postgres', '-X', '-q', '-t', '-A', '-v', 'ON_ERROR_STOP=1'], input);
  return {
    version: psql('SHOW server_version;').trim(),
    time: (statements) => {
      const said = psql(`\\timing on\n${statements.map((sql) => `${sql};\n`).join('')}`);
      return [...said.matchAll(/^Time: ([\d.]+) ms/gm)].map((match) => Number(match[1]));
    },
    stop: () => {
      run('pg_ctl', ['-D', cluster, '-w', '-s', '-m', 'immediate', 'stop']);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
