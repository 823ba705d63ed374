import type { LucideIcon } from 'lucide-react';

export type Point = { icon: LucideIcon; title: string; text: string };

/** A few things to know, each with a picture, a heading and a sentence or two. */
export function Points({ points }: { points: Point[] }) {
  return (
    <ul className="mt-4 flex flex-col gap-4">
      {points.map(({ icon: Icon, title, text }) => (
        <li key={title} className="flex gap-3">
          <span aria-hidden className="grid size-9 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent">
            <Icon size={18} strokeWidth={1.75} />
          </span>
          <div className="min-w-0">
            <h3 className="text-sm">{title}</h3>
            <p className="text-muted">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
