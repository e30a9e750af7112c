import type { FieldType } from '../field-type.ts';
import { readAddress } from './email-address.ts';
import { attemptAddress, findAddresses } from './email-find.ts';
import { unspelled } from './email-spelled.ts';
import { mendDomain } from './email-typos.ts';
import { schemaOf } from './reading.ts';

/** local@domain, the domain in small letters. */
export const email: FieldType = {
  schema: () => schemaOf((text) => readAddress(unspelled(text) ?? text)),
  suggest: mendDomain,
  find: findAddresses,
  attempt: attemptAddress,
};
