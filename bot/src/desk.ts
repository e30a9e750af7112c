import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { connect } from '@frontdesk/prisma/client';
import { startEmbedded } from '@frontdesk/prisma/embedded/start';
import { migrate } from '@frontdesk/prisma/migrate';
import { openNotices } from '@frontdesk/prisma/notices';
import { accountApi } from './api/account.ts';
import { createAccounts } from './api/accounts.ts';
import { adminApi } from './api/admin/index.ts';
import { createApp } from './api/app.ts';
import { authApi, setupToken } from './api/auth.ts';
import type { Config } from './config.ts';
import { createConversations } from './core/ask.ts';
import { createContactRights } from './core/contact-rights.ts';
import { fieldsSource } from './core/details/fields-source.ts';
import { FrontdeskError } from './core/errors.ts';
import { createInterrupts } from './core/interrupts.ts';
import { serveLane } from './core/lane.ts';
import { createOutcomes } from './core/outcomes.ts';
import { receiver } from './core/receive.ts';
import { createRights } from './core/rights.ts';
import { createTakeover } from './core/takeover.ts';
import { createUpkeep } from './core/upkeep.ts';
import { listen } from './http-server.ts';
import type { createLog } from './log.ts';
import { failingChannels, makeChannels } from './make-channels.ts';
import { geminiModel } from './model/gemini.ts';
import { buildRequest } from './model/prompt.ts';
import { loadSecretKey } from './secret-key.ts';
import { freeAllLanes } from './store/lanes.ts';
import { nameOfSession } from './store/session-name.ts';
import { startTrial } from './trial.ts';
import { createLiveHub } from './work/live.ts';
import { startWork } from './work/loop.ts';
import { regularly } from './work/regularly.ts';
import { createStaffNotices, type StaffNotices, tellingStaff } from './work/staff-notices.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const turnDeadlineMs = 60_000;
const handBackEveryMs = 30_000;
const liveChannel = 'frontdesk_live';
const interruptChannel = 'frontdesk_interrupt';

export interface Desk {
  url: string;
  /** What to tell whoever started it. */
  welcome: string;
  /** In reverse order of the start; running turns may finish for a few seconds. */
  stop(): Promise<void>;
}

/** Puts the house together: configuration → database → channels and model → work → API. The only wiring there is. */
export async function startDesk(given: Config, log: ReturnType<typeof createLog>): Promise<Desk> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne();
  };
  try {
    return await open();
  } catch (error) {
    await stop().catch((failure: unknown) => log.warn({ err: failure }, 'cleaning up failed'));
    throw error;
  }

  async function open(): Promise<Desk> {
    const trial = given.simulator ? await startTrial(given) : undefined;
    if (trial) stops.push(trial.stop);
    const config = trial?.config ?? given;
    for (const secret of config.secrets) log.hide(secret);

    // Storage. The embedded database locks the data folder, so nobody else makes a key there meanwhile.
    const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir, log });
    if (embedded) stops.push(embedded.stop);
    const secretKey = await loadSecretKey(config.secretKey, config.dataDir);
    log.hide(secretKey);
    const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
    await migrate({ url: databaseUrl, folder: here('../../prisma/migrations'), log });
    const db = connect(databaseUrl, { max: 20 });
    stops.push(() => db.$disconnect());
    // Nobody else can have this folder's database open, so whoever held a session is gone.
    if (embedded) await freeAllLanes(db);

    // Live events
    const live = createLiveHub((payload) => notices.send(liveChannel, payload), log);
    const interrupts = createInterrupts((payload) => notices.send(interruptChannel, payload));
    const notices = await openNotices({
      url: databaseUrl,
      channels: [liveChannel, interruptChannel],
      numberedBy: { [liveChannel]: 'live_event_id' },
      onNotice: (channel, payload) =>
        channel === liveChannel ? live.receive(payload) : interrupts.receive(payload),
      onReconnect: () => live.missed(),
      log,
    });
    stops.push(() => notices.close());

    // Channels and model
    const channels = makeChannels(config, { db, databaseUrl, log });
    const model = geminiModel({
      apiKey: config.gemini.apiKey ?? '',
      baseUrl: config.gemini.baseUrl,
      model: config.gemini.model,
      fallbackModel: config.gemini.fallbackModel,
      log,
    });

    // Work
    const staff = staffNotices();
    if (staff) stops.push(staff.stop);
    const outcomes = createOutcomes();
    live.subscribe((entry) => {
      if (entry?.event.type === 'message.updated') outcomes.hint(entry.event.messageId);
    });
    const laneDeps = {
      db,
      live: staff ? tellingStaff(live, staff) : live,
      log,
      model,
      buildRequest,
      channels,
      interrupts,
      details: { fields: fieldsSource(db, config.details), region: config.details.region },
      deadlineMs: turnDeadlineMs,
      historyLimit: 20,
      settle: outcomes.settle,
    };
    const work = startWork({
      db,
      log,
      owner: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
      serve: (lane, signal) => serveLane(laneDeps, lane, signal),
      concurrency: 128,
      leaseMs: 20_000,
      pollMs: 1000,
    });
    stops.push(() => work.stop(0));
    const takeover = createTakeover({ db, live, wake: work.wake, interrupts, notices: config.notices });
    const minutes = config.handBackAfterMinutes;
    if (minutes !== undefined) {
      const give = () => takeover.giveBackIdle(minutes);
      const handBacks = regularly(handBackEveryMs, give, { log, what: 'give idle sessions back' });
      stops.push(handBacks.stop);
    }

    // API
    const stopping = new AbortController();
    const accounts = createAccounts({ db, secretKey, publicUrl: config.publicUrl });
    const conversations = createConversations({
      db,
      live,
      wake: work.wake,
      outcomes,
      waitMs: turnDeadlineMs + 15_000,
      lookMs: 1000,
      secretKey,
      heldNotice: config.notices.takenOver,
    });
    const app = createApp({
      conversations,
      rights: createRights({ db, live, wake: work.wake, interrupts, secretKey }),
      channels: [...channels.values()],
      ready: {
        database: async () => {
          await db.$queryRaw`SELECT 1`;
          return null;
        },
        work: () => (work.healthy() ? null : 'the work loop does not reach the database'),
        channels: () => failingChannels(channels.values()),
      },
      log,
      version: config.version,
      publicUrl: config.publicUrl ? new URL(config.publicUrl) : undefined,
      allowedHosts: config.allowedHosts.length > 0 ? config.allowedHosts : undefined,
      corsOrigins: config.corsOrigins,
      strictSessionIds: config.strictSessionIds,
      chatRateLimit: config.chatRateLimit ?? 'off',
      auth: authApi({ accounts, db, live, secretKey }),
      account: accountApi({ accounts, db, live }),
      admin: adminApi({
        accounts,
        db,
        live,
        log,
        region: config.details.region,
        takeover,
        contactRights: createContactRights({ db, live, wake: work.wake, interrupts, channels }),
        upkeep: createUpkeep({ db, live, wake: work.wake, interrupts }),
        feed: live,
        stopping: stopping.signal,
        publicUrl: config.publicUrl,
        version: config.version,
        modelName: config.gemini.model,
        modelPrices: config.modelPrices,
        channels,
        simulators: trial?.urls,
      }),
      dashboardDir: here('../../dashboard/dist'),
    });
    const server = await listen(app.fetch, config);
    stops.push(async () => {
      // No new connection; live streams end; whoever waits for an answer gets it, or hears why not.
      const closed = server.close();
      stopping.abort();
      await work.stop(6000);
      const error = new FrontdeskError(
        'model_failed',
        'The server is restarting; send it again in a moment.',
      );
      outcomes.close({ kind: 'failed', error });
      server.closeIdle();
      await closed;
    });

    // Channels last: whatever they bring in finds everything in place.
    for (const channel of channels.values()) {
      stops.push(() => channel.stop());
      await channel.start(receiver({ db, live, wake: work.wake, interrupts }, channel));
    }
    if (config.firstOwner) await accounts.createOwner({ name: 'Owner', ...config.firstOwner });
    return { url: server.url, welcome: await welcome(server.url), stop };

    /** Absent without STAFF_SLACK_CHANNEL. */
    function staffNotices(): StaffNotices | undefined {
      const room = config.staffSlackChannel;
      const post = channels.get('slack')?.post;
      if (!room || !post) return undefined;
      return createStaffNotices({
        nameSession: (sessionId) => nameOfSession(db, sessionId),
        post: (markdown) => post(room, markdown),
        dashboardUrl: () => config.publicUrl ?? server.url,
        log,
      });
    }

    async function welcome(localUrl: string): Promise<string> {
      const base = config.publicUrl ?? localUrl;
      const lines = [`Frontdesk is ready: ${base}`];
      if (trial)
        lines.push('Nothing is configured, so Telegram, Slack and Gemini are simulated on this machine.');
      if (await accounts.needsSetup()) {
        lines.push(`Create the first account: ${base}/setup?token=${setupToken(secretKey)}`);
      }
      return lines.join('\n');
    }
  }
}
