import { Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { readRuleFile } from '../hooks/rule-file';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { showToast } from '../ui/toast';

/** Takes in rules that somebody shared as a file; says what is wrong with one that cannot be read. */
export function ImportRules() {
  const ask = useAsk();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();

  async function take(file: File): Promise<void> {
    const read = await readRuleFile(file);
    if (!read.ok) return setProblem(i18n.t(read.why === 'version' ? 'rules.importVersion' : 'rules.importBroken', [file.name]));
    setProblem(undefined);
    const answer = await ask('rules.save', { rules: read.rules });
    if (answer.ok) showToast({ title: i18n.t('rules.imported', answer.value.ids.length) });
  }

  return (
    <>
      <Button icon={Upload} onClick={() => input.current?.click()}>
        {i18n.t('rules.import')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={i18n.t('rules.import')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) void take(file);
        }}
      />
      {problem && (
        <p role="alert" className="basis-full text-xs text-bad">
          {problem}
        </p>
      )}
    </>
  );
}
