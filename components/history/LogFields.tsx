import { i18n } from '#i18n';
import { Select } from '../ui/Select';
import { TextArea, TextField } from '../ui/TextField';
import { DueFields } from './DueFields';
import type { LogKind } from './log-kind';
import type { LogField, LogValues } from './read-log';
import { SentenceTake } from './SentenceTake';
import { ReturnedOrder } from './ReturnedOrder';

export type LogFieldsProps = {
  kind: LogKind;
  contactId: string;
  currency: string;
  values: LogValues;
  errors: Partial<Record<LogField, string>>;
  onChange: (patch: Partial<LogValues>) => void;
};

/** The inputs of a quick form: the ones that its kind needs, what is always filled in first. */
export function LogFields(props: LogFieldsProps) {
  const { kind, values, errors, onChange } = props;
  const text = (label: string, required = false) => (
    <TextArea
      label={label}
      required={required}
      rows={2}
      value={values.text}
      error={errors.text}
      onValue={(next) => onChange({ text: next })}
    />
  );
  const subject = (label: string, required = false) => (
    <TextField
      label={label}
      required={required}
      value={values.subject}
      error={errors.subject}
      onValue={(next) => onChange({ subject: next })}
    />
  );
  const day = (
    <TextField
      type="date"
      label={i18n.t('history.day')}
      value={values.day}
      error={errors.day}
      onValue={(next) => onChange({ day: next })}
    />
  );
  const priority = (
    <Select
      label={i18n.t('history.priority')}
      value={values.priority}
      onValue={(next) => onChange({ priority: next })}
      options={[
        { value: 'low', label: i18n.t('history.priority_low') },
        { value: 'normal', label: i18n.t('history.priority_normal') },
        { value: 'high', label: i18n.t('history.priority_high') },
      ]}
    />
  );
  switch (kind) {
    case 'note':
      return text(i18n.t('history.note'), true);
    case 'call':
      return (
        <>
          {text(i18n.t('history.callText'))}
          <CallFields {...props} />
        </>
      );
    case 'task':
      return (
        <>
          {subject(i18n.t('history.taskTitle'), true)}
          <SentenceTake {...props} />
          <DueFields {...props} />
          {priority}
        </>
      );
    case 'complaint':
      return (
        <>
          {subject(i18n.t('history.complaintSubject'), true)}
          {text(i18n.t('history.complaintText'))}
          <div className="grid grid-cols-2 gap-2">
            {day}
            {priority}
          </div>
        </>
      );
    case 'order':
    case 'return':
      return (
        <>
          <div className="grid grid-cols-2 gap-2">
            <TextField
              label={`${i18n.t(kind === 'order' ? 'history.amount' : 'history.amountBack')} (${props.currency})`}
              required
              inputMode="decimal"
              value={values.amount}
              error={errors.amount}
              onValue={(next) => onChange({ amount: next })}
            />
            {day}
          </div>
          {subject(i18n.t(kind === 'order' ? 'history.items' : 'history.returnReason'))}
          {kind === 'order' ? <OrderFields {...props} /> : <ReturnedOrder {...props} />}
        </>
      );
  }
}

function CallFields({ values, errors, onChange }: LogFieldsProps) {
  return (
    <div className="grid grid-cols-3 gap-2">
      <Select
        label={i18n.t('history.direction')}
        value={values.direction}
        onValue={(next) => onChange({ direction: next })}
        options={[
          { value: 'out', label: i18n.t('history.direction_out') },
          { value: 'in', label: i18n.t('history.direction_in') },
        ]}
      />
      <Select
        label={i18n.t('history.outcome')}
        value={values.outcome}
        onValue={(next) => onChange({ outcome: next })}
        options={[
          { value: '', label: '–' },
          { value: 'reached', label: i18n.t('history.outcome_reached') },
          { value: 'no-answer', label: i18n.t('history.outcome_no_answer') },
          { value: 'voicemail', label: i18n.t('history.outcome_voicemail') },
          { value: 'positive', label: i18n.t('history.outcome_positive') },
          { value: 'negative', label: i18n.t('history.outcome_negative') },
        ]}
      />
      <TextField
        label={i18n.t('history.minutes')}
        inputMode="numeric"
        value={values.minutes}
        error={errors.minutes}
        onValue={(next) => onChange({ minutes: next })}
      />
    </div>
  );
}

function OrderFields({ values, onChange }: LogFieldsProps) {
  return (
    <div className="grid grid-cols-2 gap-2">
      <TextField label={i18n.t('history.number')} value={values.number} onValue={(next) => onChange({ number: next })} />
      <Select
        label={i18n.t('history.status')}
        value={values.status}
        onValue={(next) => onChange({ status: next })}
        options={[
          { value: 'open', label: i18n.t('history.order_open') },
          { value: 'paid', label: i18n.t('history.order_paid') },
          { value: 'shipped', label: i18n.t('history.order_shipped') },
          { value: 'fulfilled', label: i18n.t('history.order_fulfilled') },
        ]}
      />
    </div>
  );
}
