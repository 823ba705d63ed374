import { BACKUP_VERSION, type BackupManifest } from '../../domain/backup/backup-file';

/** SHA-256 of a text (UTF-8) in hexadecimal; the browser's WebCrypto, so an argument here. */
export type Digest = (text: string) => Promise<string>;

/** Writes a backup piece by piece: one valid JSON document, one line a block, each with the digest of itself and all before it. */
export type BackupWriter = {
  begin(of: { schema: number; at: number }): Promise<string>;
  block(store: string, records: readonly { id: string }[], late?: boolean): Promise<string>;
  end(): Promise<{ text: string; manifest: BackupManifest }>;
};

export function backupWriter(digest: Digest): BackupWriter {
  let sum = '';
  let blocks = 0;
  const counts = new Map<string, number>();
  return {
    async begin({ schema, at }) {
      const header = JSON.stringify({ sidecard: 'backup', version: BACKUP_VERSION, schema, at });
      sum = await digest(header);
      return `${header.slice(0, -1)},"sum":"${sum}","blocks":[\n`;
    },
    async block(store, records, late = false) {
      const block = JSON.stringify({ store, ...(late && { late }), records });
      sum = await digest(sum + block);
      // A late block has newer copies of records that are counted already, or records made meanwhile: the reader counts by id.
      if (!late) counts.set(store, (counts.get(store) ?? 0) + records.length);
      const comma = blocks === 0 ? '' : ',';
      blocks += 1;
      return `${comma}${block.slice(0, -1)},"sum":"${sum}"}\n`;
    },
    async end() {
      const manifest = { counts: Object.fromEntries(counts), blocks, digest: sum };
      return { text: `],"manifest":${JSON.stringify(manifest)},"end":"${await digest(sum + JSON.stringify(manifest))}"}\n`, manifest };
    },
  };
}
