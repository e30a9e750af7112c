import type { ChildProcess } from 'node:child_process';

/** What a process has used since its start. */
export interface Usage {
  cpuMs: number;
  rssBytes: number;
}

let questions = 0;

/** Asks a process that runs with usage-probe.ts. Rejects when it is gone. */
export function askUsage(child: ChildProcess): Promise<Usage> {
  const question = ++questions;
  return new Promise((resolve, reject) => {
    const end = () => {
      child.off('message', hear);
      child.off('exit', fail);
    };
    const fail = () => {
      end();
      reject(new Error('The server has ended.'));
    };
    const hear = (answer: unknown) => {
      const { question: answered, usage } = answer as { question: number; usage: Usage };
      if (answered !== question) return;
      end();
      resolve(usage);
    };
    child.on('message', hear);
    child.once('exit', fail);
    child.send(question);
  });
}
