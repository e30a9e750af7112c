import type { Ability, Column } from './platform.ts';
import type { Stage, StageOptions } from './stage.ts';

/** One kind of trouble, for every column that can have it. */
export interface Row {
  group: string;
  name: string;
  /** Columns without it have no such cell. */
  needs?: Ability;
  fits?(column: Column): boolean;
  stage?: Pick<StageOptions, 'rules' | 'servers' | 'embedded'>;
  /** The platform delivers in another order than people wrote. */
  unordered?: boolean;
  /** A killed process cannot take back what it was showing. */
  mayLeaveHalves?: boolean;
  /** People talk while it happens. Rejects when it did not happen. */
  run(stage: Stage): Promise<void>;
}
