import type { Evidence } from './evidence.ts';
import { answersWhatStands, askersHear, nobodyInSilence, ownAnswer, storedOnce } from './promises/heard.ts';
import { committedFirst, doubtStays, sentOnce, streamsEnd, unknownForAReason } from './promises/sent.ts';
import {
  countersHold,
  notesStay,
  oneVoice,
  personSpeaksAlone,
  stopsWhatWasStopped,
} from './promises/voices.ts';

const promises = {
  storedOnce,
  nobodyInSilence,
  sentOnce,
  oneVoice,
  personSpeaksAlone,
  notesStay,
  ownAnswer,
  doubtStays,
  countersHold,
  answersWhatStands,
  stopsWhatWasStopped,
  unknownForAReason,
  committedFirst,
  streamsEnd,
  askersHear,
};

export function brokenPromises(evidence: Evidence): string[] {
  return [
    ...evidence.world.surprises,
    ...Object.entries(promises).flatMap(([promise, check]) =>
      check(evidence).map((problem) => `${promise}: ${problem}`),
    ),
  ];
}
