import { FileInput } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';

/** Takes files that are dropped or pasted anywhere in the window, and shows where to let go, and what is read, while one is dragged over it. */
export function FileDrop({ hint, onFile }: { hint: string; onFile: (file: File) => void }) {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const hasFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!hasFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) latest.current(file);
    };
    const paste = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (!file) return;
      event.preventDefault();
      latest.current(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
      window.removeEventListener('paste', paste);
    };
  }, []);
  if (!isOver) return null;
  return (
    <div className="pointer-events-none fixed inset-0 z-50 grid place-items-center bg-bg/90 p-4">
      <div className="flex h-full w-full flex-col items-center justify-center gap-2 rounded-xl border-2 border-dashed border-accent text-center">
        <FileInput aria-hidden size={28} strokeWidth={1.5} className="text-accent" />
        <p className="text-sm font-semibold">{i18n.t('file.drop')}</p>
        <p className="max-w-[36ch] text-xs text-muted">{hint}</p>
      </div>
    </div>
  );
}
