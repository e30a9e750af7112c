import { testDatabase } from '@frontdesk/prisma/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { listFields } from '../../../store/details.ts';
import { dialogues } from './all.ts';
import { runDialogue } from './testing/run-dialogue.ts';

const { db, drop } = await testDatabase();
const fields = await listFields(db);
afterAll(drop);

for (const [language, list] of Object.entries(dialogues)) {
  describe.each([
    ['with the model', true],
    ['while the model is down', false],
  ])(`${language}, %s`, (_, modelWorks) => {
    it.each(list.map((dialogue) => [dialogue.name, dialogue] as const))('%s', async (_name, dialogue) => {
      const ran = await runDialogue(db, fields, dialogue, { modelWorks });
      const asks = dialogue.talk.map(({ asks: wanted, asksWithoutModel }) =>
        modelWorks || asksWithoutModel === undefined ? wanted : asksWithoutModel,
      );
      const told = dialogue.talk.map(({ says }, index) => [
        says,
        ran.outcomes[index]?.reply,
        ran.outcomes[index]?.asks,
      ]);
      expect(
        ran.outcomes.map((outcome) => outcome.asks),
        JSON.stringify(told, null, 1),
      ).toEqual(asks);
      const values = (!modelWorks && dialogue.withoutModel) || dialogue.values;
      expect(ran.values, JSON.stringify(told, null, 1)).toEqual(values);
      for (const [index, { reads, model }] of dialogue.talk.entries()) {
        if (reads && (modelWorks || !model?.text)) expect(ran.outcomes[index]?.reply).toMatch(reads);
      }
    });
  });
}

it('there are enough of them', () => {
  expect(Object.keys(dialogues).length).toBeGreaterThanOrEqual(1);
});
