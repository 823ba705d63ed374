/** The parts of the data screen, as its address names them. */
export const DATA_TABS = ['import', 'export', 'backup', 'cleaning'] as const;
export type DataTab = (typeof DATA_TABS)[number];
