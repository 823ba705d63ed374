import { useEffect, useState } from 'react';

type Spoken = (name: string) => string | undefined;
const HAN = /\p{Script=Han}/u;
const LETTERS = /\p{Script=Latin}/u;
let loaded: Spoken | undefined;

/** How a name written in Han characters is spoken (`Chen Wei`); the readings are loaded when the first such name is on screen. */
export function usePinyin(names: readonly string[]): Spoken {
  const [spoken, setSpoken] = useState<Spoken | undefined>(() => loaded);
  const wanted = !spoken && names.some((name) => HAN.test(name));
  useEffect(() => {
    if (!wanted) return;
    let isOn = true;
    void import('../../lib/match/pinyin').then(({ readings }) => {
      loaded = (name) => {
        const first = HAN.test(name) && !LETTERS.test(name) ? readings(name, true)[0] : undefined;
        return first?.replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
      };
      if (isOn) setSpoken(() => loaded);
    });
    return () => {
      isOn = false;
    };
  }, [wanted]);
  return spoken ?? (() => undefined);
}
