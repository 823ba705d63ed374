import { z } from 'zod';
import { moneySchema } from './money';

/**
 * One sentence of an explanation as data: the interface finds its words under `reason.<code>` in the locale files
 * (dots and dashes of the code become underscores). `params` stand in the order in which that text numbers them ($1, $2 …); a name
 * ending in `Share` is shown as a percentage, in `Day` (`YYYY-MM-DD`) as a date, in `At` (epoch ms) as a time, money as money, `country` by its name.
 */
export const reasonSchema = z.strictObject({
  code: z.string().max(60),
  params: z.record(z.string().max(40), z.union([z.string().max(500), z.number(), moneySchema])).default({}),
});
export type Reason = z.infer<typeof reasonSchema>;
