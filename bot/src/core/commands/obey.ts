import { randomBytes } from 'node:crypto';
import type { Database } from '../../store/database.ts';
import { readDossier } from '../../store/dossier.ts';
import type { Lane } from '../../store/lanes.ts';
import { takeStartLink } from '../../store/start-links.ts';
import type { Hearing } from '../details/hear/hearing.ts';
import type { Language } from '../details/languages/language.ts';
import { remarks } from '../details/remarks.ts';
import { type DetailsChanges, type DetailsSetting, type DetailsView, erasing } from '../details/view.ts';
import { labelOf } from '../details/wording.ts';
import type { Controls } from '../ports.ts';
import type { Reply } from '../respond.ts';
import { type Command, erasePress } from './command.ts';
import { exportOf } from './export.ts';
import { myData } from './my-data.ts';

/** What came of a command. */
export interface Obeyed {
  content: string;
  controls?: Controls;
  /** No question for a detail belongs below this. */
  asksNothing?: boolean;
  asked?: DetailsChanges['asked'];
  ended?: DetailsChanges['ended'];
  erases?: Reply['erases'];
}

interface Place {
  db: Database;
  lane: Lane;
  view: DetailsView;
  setting: DetailsSetting;
  language: Language;
  hearing: Hearing;
}

/** Does what a command says and answers in the person's language. Erasing itself happens when the answer is written. */
export async function obey(command: Command, place: Place): Promise<Obeyed> {
  const { db, view, setting, language, hearing } = place;
  const { says } = language;
  switch (command.name) {
    case 'start':
      if (command.token) await takeStartLink(db, command.token, view.contactId);
      return { content: says.welcome };
    case 'help':
      return { content: says.help, asksNothing: true };
    case 'human':
      return { content: says.human };
    case 'correct': {
      const labels = setting.fields.map((field) => labelOf(field, says));
      const done = remarks(hearing.heard, language);
      // A typo or something that is no value is asked about below.
      const isAskedAbout = hearing.heard.problem !== null || hearing.heard.doubt !== null;
      return { content: done ?? (isAskedAbout ? '' : says.correctHow(labels)), asksNothing: !isAskedAbout };
    }
    case 'mydata':
      return { content: myData(await readDossier(db, view.contactId), setting, says), asksNothing: true };
    case 'export': {
      const content = JSON.stringify(exportOf(await readDossier(db, view.contactId)), null, 2);
      const file = { name: 'my-data.json', mimeType: 'application/json', content };
      return { content: says.exported, controls: { file }, asksNothing: true };
    }
    case 'forget':
      return askToErase(place);
    case 'erase':
      return command.confirmed
        ? erase(place)
        : { content: says.forget.cancelled, ended: endErasing(view), asksNothing: true };
  }
}

async function askToErase({ db, view, language: { says } }: Place): Promise<Obeyed> {
  const { messages } = await readDossier(db, view.contactId);
  return {
    content: says.forget.ask(messages.length),
    controls: {
      buttons: [
        { id: erasePress.yes, label: says.buttons.confirmErase },
        { id: erasePress.no, label: says.buttons.cancel },
      ],
    },
    asksNothing: true,
    ended: endErasing(view),
    asked: [{ field: erasing, kind: 'confirm', candidate: null, given: null, state: 'open' }],
  };
}

function erase({ view, language: { says } }: Place): Obeyed {
  const receipt = randomBytes(6).toString('hex').toUpperCase();
  return {
    content: '',
    controls: { clear: true },
    asksNothing: true,
    erases: {
      contactId: view.contactId,
      receipt,
      content: (counts) => says.forget.done({ ...counts, receipt }),
    },
  };
}

const endErasing = ({ questions }: DetailsView): DetailsChanges['ended'] =>
  questions
    .filter(({ field, state }) => field === erasing && state === 'open')
    .map(({ id }) => ({ id, state: 'dropped' }));
