import type { Book } from './book';
import type { Body } from './codec';
import { sumOf } from './envelope';
import type { Job } from './store';

type JobRow = { id: string; sum: string; body: Body };

/** Every job, those of the past too. One that does not read is damage and left out. */
export async function readJobs(book: Book): Promise<Job[]> {
  const rows = (await book.db().getAll('jobs')) as JobRow[];
  const { codec } = book.vault();
  const jobs = await Promise.all(
    rows.map(async (row) => {
      if (row.sum === (await sumOf('jobs', { id: row.id }, row.body)))
        return JSON.parse(await codec.open(row.body, `jobs/${row.id}`)) as Job;
      book.damaged.add(`jobs/${row.id}`);
      return undefined;
    }),
  );
  return jobs.filter((job) => job !== undefined);
}

/** Notes how far a job is. Relaxed: a checkpoint that is lost is work done twice, not work lost. */
export async function putJob(book: Book, job: Job): Promise<void> {
  book.mayWrite();
  const body = await book.vault().codec.seal(JSON.stringify(job), `jobs/${job.id}`);
  const row: JobRow = { id: job.id, body, sum: await sumOf('jobs', { id: job.id }, body) };
  const tx = book.db().transaction('jobs', 'readwrite', { durability: 'relaxed' });
  await Promise.all([tx.store.put(row), tx.done]);
}
