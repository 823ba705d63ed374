/** The parts of the settings, as their address names them; a new group goes to the part whose question it answers. */
export const SETTINGS_TABS = ['general', 'fields', 'value', 'duplicates', 'followups', 'mail', 'capture'] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];
