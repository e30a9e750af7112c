import { detailFieldList } from '@frontdesk/shared/details/configured-fields';
import { type DetailField, detailField } from '@frontdesk/shared/details/field';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { command, request } from './request.ts';
import { urls } from './urls.ts';

/** What is asked of contacts, by position. */
export const detailFieldsQuery = queryOptions({
  queryKey: ['detail fields'],
  queryFn: async ({ signal }) => (await request(detailFieldList, urls.detailFields, { signal })).fields,
});

/** Creates or changes one. Throws ApiError. */
export async function saveDetailField(client: QueryClient, field: DetailField): Promise<void> {
  await request(detailField, urls.detailField(field.key), { method: 'PUT', body: field });
  await client.invalidateQueries({ queryKey: detailFieldsQuery.queryKey });
}

export async function deleteDetailField(client: QueryClient, key: string): Promise<void> {
  await command(urls.detailField(key), { method: 'DELETE' });
  await client.invalidateQueries({ queryKey: detailFieldsQuery.queryKey });
}

/** Puts them in this order, at once on screen. Only those whose place changed are saved. Throws ApiError. */
export async function orderDetailFields(client: QueryClient, ordered: DetailField[]): Promise<void> {
  const { queryKey } = detailFieldsQuery;
  const placed = ordered.map((field, position) => ({ ...field, position }));
  client.setQueryData(queryKey, placed);
  const moved = placed.filter(({ position }, index) => ordered[index]?.position !== position);
  try {
    for (const field of moved) {
      await request(detailField, urls.detailField(field.key), { method: 'PUT', body: field });
    }
  } finally {
    await client.invalidateQueries({ queryKey });
  }
}
