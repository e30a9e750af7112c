import { loadConfig } from './config.ts';
import { FrontdeskError } from './core/errors.ts';
import { startDesk } from './desk.ts';
import { createLog } from './log.ts';

/** The process: reads the configuration, opens the desk, closes it on SIGTERM and SIGINT. */
try {
  const config = loadConfig();
  const log = createLog(config.logLevel, config.secrets);
  const desk = await startDesk(config, log);
  process.stdout.write(`\n${desk.welcome}\n\n`);

  let closing = false;
  const close = (signal: NodeJS.Signals) => {
    if (closing) return;
    closing = true;
    log.info({ signal }, 'stopping: no new work, running turns may finish');
    // Whatever hangs, the process is gone in time; what was not finished goes on at the next start.
    setTimeout(() => process.exit(1), 9500).unref();
    void desk.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
} catch (error) {
  const told = error instanceof FrontdeskError || (error instanceof Error && error.name === 'StorageError');
  process.stderr.write(
    `\n${told ? error.message : error instanceof Error ? error.stack : String(error)}\n\n`,
  );
  process.exit(1);
}
