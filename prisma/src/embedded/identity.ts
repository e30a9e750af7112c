import { StorageError } from '../storage-error.ts';
import type { Binaries } from './binaries.ts';
import { asOurselves, type Identity, runAs } from './run.ts';

/** The user every Unix has for programs that shall own nothing. On macOS its id is -2. */
const nobody = process.platform === 'darwin' ? -2 : 65534;

/** A user namespace in which our files are ours under another id: nobody inside, still us outside. Linux only. */
const asNobodyInside: Identity = {
  prefix: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`],
};
const asNobody: Identity = { uid: nobody, gid: nobody, prefix: [] };

interface Wish {
  binaries: Binaries;
  /** Where the database shall live; exists. */
  folder: string;
  owner: { uid: number; gid: number };
  ourUid?: number;
}

/**
 * Chooses as whom PostgreSQL runs, by trying. It refuses root, and initdb wants a user with a name. Root hands it to the
 * folder's owner; where that is root as well, to a user namespace (works in a folder closed to others, but containers
 * often forbid namespaces), else to nobody.
 */
export async function chooseIdentity({
  binaries,
  folder,
  owner,
  ourUid = process.getuid?.(),
}: Wish): Promise<Identity> {
  const candidates = candidatesFor(ourUid === 0, owner);
  const reasons: string[] = [];
  for (const [label, identity] of candidates) {
    const reason = await obstacle(identity, binaries, folder);
    if (!reason) return identity;
    reasons.push(`${label}: ${reason}`);
  }
  throw new StorageError(
    ourUid === 0
      ? `PostgreSQL does not run as root, and nobody else can run it here (${reasons.join('; ')}). Start Frontdesk as ` +
          `an ordinary user who owns ${folder}, or put Frontdesk and DATA_DIR where the user "nobody" can go, or set DATABASE_URL.`
      : `The built-in database cannot run here (${reasons.join('; ')}). Make ${folder} writable for the user who ` +
          'starts Frontdesk, who must have an entry in /etc/passwd, or set DATABASE_URL.',
  );
}

function candidatesFor(root: boolean, owner: Wish['owner']): [string, Identity][] {
  if (!root) {
    return [
      ['as this user', asOurselves],
      ['in a user namespace', asNobodyInside],
    ];
  }
  const candidates: [string, Identity][] = [
    ['in a user namespace', asNobodyInside],
    ['as nobody', asNobody],
  ];
  if (owner.uid !== 0) candidates.unshift([`as the folder's owner ${owner.uid}`, { ...owner, prefix: [] }]);
  return candidates;
}

/** Null when this identity has a name, can run the programs, and can reach the folder. */
async function obstacle(identity: Identity, binaries: Binaries, folder: string): Promise<string | null> {
  const script =
    'id -un >/dev/null 2>&1 || { echo "this user id has no name"; exit 1; }; ' +
    'cd "$2" 2>/dev/null || { echo "cannot enter the folder"; exit 1; }; ' +
    '"$1" --version 2>&1';
  const { code, output } = await runAs(identity, 'sh', ['-c', script, 'sh', binaries.postgres, folder]);
  return code === 0 ? null : output.replaceAll('\n', ' ');
}
