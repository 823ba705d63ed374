/** What a template may name: `contact.givenName`, `thread.subject`, … Absent where it is not known. */
export const TEMPLATE_VARIABLES = [
  'contact.name',
  'contact.givenName',
  'contact.surname',
  'contact.title',
  'contact.company',
  'contact.email',
  'contact.phone',
  'thread.subject',
  'today',
] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];
export type TemplateValues = Partial<Record<TemplateVariable, string>>;

/** `missing`: variables without a value and without a fallback, left as they stand so that nobody overlooks them; `unknown`: names that are none. */
export type FilledTemplate = { text: string; missing: string[]; unknown: string[] };

const VARIABLE = /\{\{\s*([\w.]{1,60})\s*(?:\|([^{}]{0,200}))?\}\}/g;

/** Fills `{{contact.givenName}}`, and `{{contact.givenName|there}}` with its fallback. Values are put in as they are: none of them is read as a template. */
export function fillTemplate(body: string, values: TemplateValues): FilledTemplate {
  const missing = new Set<string>();
  const unknown = new Set<string>();
  const text = body.replace(VARIABLE, (written: string, name: string, fallback: string | undefined) => {
    const variable = TEMPLATE_VARIABLES.find((each) => each.toLowerCase() === name.toLowerCase());
    if (!variable) {
      unknown.add(name);
      return written;
    }
    const value = values[variable]?.trim() || fallback?.trim();
    if (value === undefined || value === '') {
      missing.add(variable);
      return fallback === undefined ? written : '';
    }
    return value;
  });
  return { text, missing: fallbackless(missing, body), unknown: [...unknown] };
}

/** An empty fallback (`{{contact.title|}}`) says that nothing may stand there. */
function fallbackless(missing: ReadonlySet<string>, body: string): string[] {
  const bare = new Set(
    [...body.matchAll(VARIABLE)].flatMap(([, name = '', fallback]) => (fallback === undefined ? [name.toLowerCase()] : [])),
  );
  return [...missing].filter((name) => bare.has(name.toLowerCase()));
}
