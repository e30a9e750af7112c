import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import { Pool, type QueryArrayConfig, type QueryArrayResult } from 'pg';

/** Ids in pg_type. */
const charType = 18;
const textType = 25;
const mark = '\0char';

/**
 * PrismaPg that also reads PostgreSQL's one-byte "char". The schema engine asks the catalog for such columns, and the
 * adapter (7.10.0) throws UnsupportedNativeDataType: below it they pass as text under a marked name, above it the mark
 * becomes the type that the engine expects.
 */
export function adapterThatKnowsChars(url: string): {
  adapter: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
} {
  const pool = new Pool({ connectionString: url, max: 2 });
  const query = pool.query.bind(pool) as (config: QueryArrayConfig) => Promise<QueryArrayResult>;
  Object.assign(pool, {
    async query(config: QueryArrayConfig) {
      const result = await query(config);
      for (const field of result.fields) {
        if (field.dataTypeID === charType)
          Object.assign(field, { dataTypeID: textType, name: field.name + mark });
      }
      return result;
    },
  });
  const factory = new PrismaPg(pool);
  const adapter: SqlMigrationAwareDriverAdapterFactory = {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => withChars(await factory.connect()),
    connectToShadowDb: () => Promise.reject(new Error('no shadow database: compare with a migrated one')),
  };
  return { adapter, close: () => pool.end() };
}

function withChars(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    async queryRaw(query: SqlQuery) {
      const { columnNames, columnTypes, rows } = await queryRaw(query);
      const isChar = columnNames.map((name) => name.endsWith(mark));
      return {
        columnNames: columnNames.map((name, at) => (isChar[at] ? name.slice(0, -mark.length) : name)),
        columnTypes: columnTypes.map((type, at) => (isChar[at] ? ColumnTypeEnum.Character : type)),
        rows,
      };
    },
  });
}
