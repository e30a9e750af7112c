import { randomUUID } from 'node:crypto';
import { type Args, object, required } from '../api/arguments.ts';
import { hasLength, listOf, optional, textObject } from '../blocks/checks.ts';
import { problemsOf } from '../blocks/problems.ts';
import { refuse } from '../refusal.ts';
import type { Json, World } from '../world.ts';
import type { ApiMethods } from './method.ts';

/** A trigger_id opens one modal, within three seconds. */
const TRIGGER_MS = 3000;

export const viewMethods: ApiMethods = {
  'views.open': (world, args) => {
    const { trigger_id } = required(args, 'trigger_id');
    const view = readView(args, 'modal');
    const trigger = world.triggers.get(trigger_id) ?? refuse('invalid_trigger_id');
    world.triggers.delete(trigger_id);
    if (world.now() - trigger.issuedAt > TRIGGER_MS) refuse('expired_trigger_id');
    return { view: show(world, trigger.userId, view) };
  },

  'views.publish': (world, args) => {
    const { user_id } = required(args, 'user_id');
    const view = readView(args, 'home');
    if (!world.users.has(user_id)) refuse('user_not_found');
    for (const [id, shown] of world.views)
      if (shown.userId === user_id && shown.view.type === 'home') world.views.delete(id);
    return { view: show(world, user_id, view) };
  },
};

function readView(args: Args, type: 'modal' | 'home'): Json {
  const view =
    object(args, 'view', 'invalid_arguments') ?? refuse('invalid_arguments', 'missing required field: view');
  if (view.type !== type) refuse('invalid_arguments', `must be ${type} [json-pointer:/view/type]`);
  const problems = [...(type === 'modal' ? modalProblems(view) : []), ...blockProblems(view)];
  if (problems.length > 0) refuse('invalid_arguments', ...problems);
  return view;
}

function modalProblems(view: Json): string[] {
  const label = (name: 'title' | 'submit' | 'close') =>
    textObject(view[name], `/view/${name}`, { max: 24, only: 'plain_text' });
  const asks = listOf(view.blocks).some((block) => block.type === 'input');
  return [
    ...label('title'),
    ...optional(view.submit, () => label('submit')),
    ...optional(view.close, () => label('close')),
    ...optional(view.private_metadata, (data) => hasLength(data, '/view/private_metadata', { max: 3000 })),
    ...optional(view.callback_id, (id) => hasLength(id, '/view/callback_id', { max: 255 })),
    ...(asks && view.submit === undefined ? ['missing required field: submit [json-pointer:/view]'] : []),
  ];
}

function blockProblems(view: Json): string[] {
  const missing = hasLength(view.blocks, '/view/blocks', { max: 100 });
  if (missing.length > 0) return missing;
  return problemsOf(view.blocks as Json[], { max: 100 }).map((problem) =>
    problem.replace('[json-pointer:/blocks', '[json-pointer:/view/blocks'),
  );
}

function show(world: World, userId: string, view: Json): Json {
  const id = `V${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`;
  const shown = { ...view, id, team_id: world.team.id, app_id: world.app.id, bot_id: world.app.botId };
  world.views.set(id, { userId, view: shown, errors: {} });
  world.changed();
  return { ...shown, state: { values: {} }, hash: `${Math.floor(world.now() / 1000)}.${id.slice(1, 9)}` };
}
