import { readFileSync } from 'node:fs';
import type { FormField } from '../../../core/ports.ts';
import { merged } from './payloads.ts';

/** An interaction as Slack sends it; `change` goes in, in depth. */
export const interaction = (name: 'block-actions' | 'view-submission', change: object = {}): unknown =>
  merged(
    JSON.parse(readFileSync(new URL(`../controls/fixtures/${name}.json`, import.meta.url), 'utf8')),
    change,
  );

/** One field of each type. */
export const fields: FormField[] = [
  { key: 'name', label: 'Name', type: 'name', required: true },
  { key: 'email', label: 'E-mail', type: 'email', required: true, value: 'anna@example.com' },
  { key: 'phone', label: 'Phone', type: 'phone', required: false },
  {
    key: 'room',
    label: 'Room',
    type: 'choice',
    required: false,
    choices: ['Single', 'Double'],
    value: 'Double',
  },
  { key: 'arrival', label: 'Arrival', type: 'date', required: false, value: '2026-12-01' },
  { key: 'guests', label: 'Guests', type: 'number', required: false, value: '2' },
  { key: 'note', label: 'Note', type: 'text', required: false },
];
