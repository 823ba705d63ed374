import { type LevelOf, levelNumber } from '../levels';

const at = (level: LevelOf<'birthday'>) => levelNumber('birthday', level);
export const DAY = { same: at('same'), near: at('near'), close: at('close'), day: at('day'), different: at('different') };

/** Two full dates: one digit off or day and month changed places; two digits off or one part of three; else different. */
export function dayLevel(x: number, y: number): number {
  let off = 0;
  let parts = 0;
  for (let scale = 1; scale < 100_000_000; scale *= 10) if (Math.floor(x / scale) % 10 !== Math.floor(y / scale) % 10) off += 1;
  if (off === 1) return DAY.near;
  const [dayX, dayY] = [x % 100, y % 100];
  const [monthX, monthY] = [Math.floor(x / 100) % 100, Math.floor(y / 100) % 100];
  const [yearX, yearY] = [Math.floor(x / 10_000), Math.floor(y / 10_000)];
  if (yearX === yearY && dayX === monthY && monthX === dayY) return DAY.near;
  if (dayX !== dayY) parts += 1;
  if (monthX !== monthY) parts += 1;
  if (yearX !== yearY) parts += 1;
  return off === 2 || parts === 1 ? DAY.close : DAY.different;
}
