import { afterAll, beforeAll } from 'vitest';
import type { Answers, MessageName, Request } from '../../lib/messaging/protocol';
import { told } from '../support/browser/ask';
import { type LaunchOptions, type Sidecard, launchSidecard, restart } from '../support/browser/launch';

/** One browser with a fresh profile for the tests of a file. */
export type Session = {
  readonly sidecard: Sidecard;
  /** Asks the worker through a page without interface and answers the value; throws on a failure. */
  ask<N extends MessageName>(name: N, payload: Request<N>): Promise<Answers[N]>;
  /** Closes the browser and opens it again on the same profile. */
  restart(meanwhile?: () => void | Promise<void>): Promise<void>;
};

export function sidecardSession(options: LaunchOptions = {}): Session {
  let sidecard: Sidecard | undefined;
  const running = (): Sidecard => {
    if (!sidecard) throw new Error('session: the browser is not running');
    return sidecard;
  };
  beforeAll(async () => {
    sidecard = await launchSidecard(options);
  });
  afterAll(async () => {
    await sidecard?.close();
  });
  return {
    get sidecard() {
      return running();
    },
    ask: (name, payload) => told(running().probe, name, payload),
    async restart(meanwhile) {
      sidecard = await restart(running(), meanwhile);
    },
  };
}
