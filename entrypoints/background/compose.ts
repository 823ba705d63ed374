import type { Deps } from '../../lib/app/deps';
import { directorySource } from '../../lib/app/directory-source';
import { readOnce } from '../../lib/app/read-once';
import { readSettings } from '../../lib/app/settings';
import type { Settings } from '../../lib/domain/setup/settings';
import { tick } from '../../lib/domain/hlc';
import { notificationPrefix } from '../../lib/followup/notification-id';
import { zoneCalendars } from '../../lib/followup/zone-calendars';
import { keysOf } from '../../lib/app/keys-of';
import { setNextAlarm } from '../../lib/platform/alarms';
import { setBadge } from '../../lib/platform/badge';
import { broadcast } from '../../lib/messaging/broadcast';
import { systemClock } from '../../lib/platform/clock';
import { newId } from '../../lib/platform/ids';
import { keepAlive, rest } from '../../lib/platform/keep-alive';
import { localeDefaults, localZone } from '../../lib/platform/locale';
import { clearNotices, openNotices, showNotice } from '../../lib/platform/notifications';
import { localWitness } from '../../lib/platform/witness';
import { openBook } from '../../lib/store/open-book';
import { identityCodec } from '../../lib/store/codec';
import { noticeWords } from './words';

/** Wires the rooms together for one life of the worker. `onBack`: a book that was blocked, or that the browser had closed, is open again. */
export async function compose(report: (error: unknown) => void, onBack: () => void): Promise<Deps> {
  const defaults = localeDefaults();
  let country = defaults.country ?? 'US';
  const store = await openBook({
    name: 'sidecard',
    codec: identityCodec,
    keysOf: (name, record) => keysOf(name, record, country),
    witness: localWitness,
    now: systemClock.now,
    newId,
    onHealth: (health) => {
      if (health.state !== 'ok') return;
      settings().catch(report);
      broadcast({ stores: [], ids: [] }, report);
      onBack();
    },
  });
  const settings = (): Promise<Settings> =>
    readOnce(store, 'settings', async () => {
      const read = await readSettings(store, defaults);
      country = read.country;
      return read;
    });
  if (store.health().state === 'ok') await settings();
  const directory = directorySource(store);
  let rev: string | undefined;
  const calendars = zoneCalendars(localZone);
  return {
    store,
    now: systemClock.now,
    newId,
    nextRev: (seen) =>
      (rev = tick(seen !== undefined && (rev === undefined || seen > rev) ? seen : rev, systemClock.now(), store.epoch.slice(-12))),
    calendar: calendars,
    zone: localZone,
    settings,
    directory: directory.get,
    forgetDirectory: directory.forget,
    words: noticeWords(),
    show: showNotice,
    onScreen: openNotices,
    clear: (taskId) => clearNotices(notificationPrefix(taskId)),
    setAlarm: setNextAlarm,
    setBadge,
    broadcast: (changed) => broadcast(changed, report),
    keepAlive,
    rest,
    report,
  };
}
