import { attr, type Page, type PageNode } from './page-node';

/** How an inline element looks. `turnedBy`: the element around it that sets its letters from right to left. */
export type Look = (node: PageNode) => { hidden: boolean; turnedBy: PageNode | undefined };

const SHOWN = { hidden: false, turnedBy: undefined };

/** Asks the page's style for a text and what it stands in, up to the first block. Asks only about what it is asked for: styles cost time. */
export function lookOf(page: Page): Look {
  const known = new Map<PageNode, ReturnType<Look>>();
  return function look(node): ReturnType<Look> {
    if (node.tag === '#text') return node.parent ? look(node.parent) : SHOWN;
    let answer = known.get(node);
    if (!answer) {
      const style = page.styleOf?.(node);
      const outer: ReturnType<Look> = style && node.parent && style.display.startsWith('inline') ? look(node.parent) : SHOWN;
      const turned = style ? style.direction === 'rtl' && /override/.test(style.unicodeBidi) : false;
      answer = {
        hidden: outer.hidden || (style !== undefined && isHidden(style)),
        turnedBy: turned || (node.tag === 'bdo' && attr(node, 'dir').toLowerCase() === 'rtl') ? node : outer.turnedBy,
      };
      known.set(node, answer);
    }
    return answer;
  };
}

function isHidden(style: CSSStyleDeclaration): boolean {
  return (
    style.display === 'none' ||
    /^(?:hidden|collapse)$/.test(style.visibility) ||
    style.opacity === '0' ||
    Number.parseFloat(style.fontSize) === 0 ||
    (/^(?:absolute|fixed)$/.test(style.position) && (Number.parseFloat(style.left) < -500 || Number.parseFloat(style.top) < -500))
  );
}
