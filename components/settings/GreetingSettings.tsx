import { type FormEvent, useState } from 'react';
import { type Greeted, type Greeting, greetedSchema } from '../../lib/domain/setup/greeting';
import type { Settings } from '../../lib/domain/setup/settings';
import { readyGreeting, unknownPlaceholder } from '../../lib/followup/greetings';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { formatLocale } from '../ui/locale';
import { Select } from '../ui/Select';
import { TextArea } from '../ui/TextField';
import { keyOf, translate } from '../ui/translate';
import { SettingsGroup } from './SettingsGroup';

type Language = Greeting['language'];
/** What stands for the customer in a text. */
const NAME = '{name}';

/** The texts that greetings begin with, one for each occasion and language. */
export function GreetingSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const [of, setOf] = useState<Greeted>('birthday');
  const [language, setLanguage] = useState<Language>(formatLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en');
  const own = settings.greetings.find((one) => one.of === of && one.language === language);
  const others = settings.greetings.filter((one) => one !== own);
  return (
    <SettingsGroup title={i18n.t('greeting.title')} why={i18n.t('greeting.why')}>
      <div className="flex flex-wrap gap-2">
        <Select
          className="w-[180px]"
          label={i18n.t('greeting.of')}
          value={of}
          onValue={setOf}
          options={greetedSchema.options.map((each) => ({ value: each, label: occasionName(each) }))}
        />
        <Select
          className="w-[150px]"
          label={i18n.t('greeting.language')}
          value={language}
          onValue={setLanguage}
          options={[
            { value: 'en', label: languageName('en') },
            { value: 'zh', label: languageName('zh') },
          ]}
        />
      </div>
      <GreetingText
        key={`${of}:${language}:${own?.text ?? ''}`}
        language={language}
        text={own?.text ?? readyGreeting(of, language)}
        isOwn={own !== undefined}
        onSave={(text) => onChange({ greetings: [...others, { of, language, text }] })}
        onReset={() => onChange({ greetings: others })}
      />
    </SettingsGroup>
  );
}

function GreetingText({
  text: saved,
  language,
  isOwn,
  onSave,
  onReset,
}: {
  text: string;
  language: Language;
  isOwn: boolean;
  onSave: (text: string) => void;
  onReset: () => void;
}) {
  const [text, setText] = useState(saved);
  const [error, setError] = useState<string>();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const unknown = unknownPlaceholder(text);
    if (text.trim() === '') return setError(i18n.t('greeting.empty'));
    if (unknown !== undefined) return setError(i18n.t('greeting.unknown', [NAME, unknown]));
    setError(undefined);
    onSave(text.trim());
  };
  return (
    <form noValidate onSubmit={save} className="flex flex-col gap-2">
      <TextArea
        label={i18n.t('greeting.text')}
        hint={i18n.t('greeting.hint', [NAME])}
        lang={language}
        rows={3}
        maxLength={1000}
        value={text}
        error={error}
        onValue={setText}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" disabled={text.trim() === saved}>
          {i18n.t('greeting.save')}
        </Button>
        {isOwn && (
          <Button variant="quiet" onClick={onReset}>
            {i18n.t('greeting.reset')}
          </Button>
        )}
      </div>
    </form>
  );
}

function languageName(language: Language): string {
  return new Intl.DisplayNames(formatLocale(), { type: 'language' }).of(language) ?? language;
}

function occasionName(of: Greeted): string {
  return of === 'birthday' || of === 'anniversary' ? translate(`greeting.${of}`) : translate(`festival.${keyOf(of)}`);
}
