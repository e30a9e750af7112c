import type { Dossier } from '../../store/dossier.ts';

/** Everything stored about a person, as they get it: the history of each detail, what was asked, and what was said. */
export function exportOf(dossier: Dossier) {
  return { exportedAt: new Date().toISOString(), ...dossier };
}
