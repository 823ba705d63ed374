import type { PageNode } from './page-node';
import type { SafeDom } from './safe-dom';

/** When an element counts as not to be seen. Pixels of CSS; `shade`: difference of two colours per channel, of 255. `nodes`: up to
 * how many the place of each is asked for; of more, that of the element around them. */
export const DEFAULT_VISIBILITY = { least: 2, farRight: 5_000, shade: 10, nodes: 200 };

type Box = { left: number; top: number; right: number; bottom: number };
/** What an element's ancestors do to it. `ground`: the colour behind it, undefined where a picture is. */
type Frame = { hidden: boolean; clip: Box; ground: string | undefined };

const ALL: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
const CLIPPED_AWAY = /inset\((?:[5-9]\d|100)%|circle\(0|polygon\(0(?:px|%)? 0|rect\(([01])px(?:,? \1px){3}\)|opacity\(0/;

/**
 * Tells whether the user can see the text of a node: not turned off, transparent, clipped away, off the page, without size or in the colour of its
 * ground. Undefined where nothing is laid out. Something in front of a text is not noticed; a text that only a screen reader skips is seen.
 */
export function visibleIn(
  dom: SafeDom,
  elements: readonly (Element | undefined)[],
  root: PageNode,
): ((node: PageNode) => boolean) | undefined {
  const html = elements[root.order];
  if (!dom.shown || !html) return undefined;
  const origin = dom.box(html, false);
  const frames = new Map<PageNode | undefined, Frame>([[undefined, { hidden: false, clip: ALL, ground: 'rgb(255, 255, 255)' }]]);
  const known = new Map<PageNode, boolean>();
  return (node) => {
    const at = node.tag === '#text' ? node.parent : node;
    // The title stands on the tab.
    if (!at || (at.tag === 'title' && at.parent?.tag === 'head')) return true;
    let answer = known.get(at);
    if (answer === undefined) known.set(at, (answer = look(at)));
    return answer;
  };

  function look(node: PageNode): boolean {
    const element = elements[node.order];
    const style = element && dom.style(element);
    if (!element || !style) return true;
    if (style.display === 'contents' && node.parent) return look(node.parent);
    const { hidden, clip, ground } = frameOf(node);
    if (hidden || !dom.shown?.(element)) return false;
    const box = dom.box(element, node.end > node.order && node.end < node.order + DEFAULT_VISIBILITY.nodes);
    if (!isArea(box) || !isArea(overlap(box, clip))) return false;
    if (box.right <= origin.left || box.bottom <= origin.top || box.left - origin.left > DEFAULT_VISIBILITY.farRight) return false;
    return ground === undefined || /text/.test(style.backgroundClip) || !isSameShade(style.webkitTextFillColor, ground);
  }

  function frameOf(node: PageNode): Frame {
    const line: PageNode[] = [];
    for (let at: PageNode | undefined = node; at && !frames.has(at); at = at.parent) line.push(at);
    for (const at of line.reverse()) frames.set(at, within(at, frames.get(at.parent)));
    return frames.get(node) as Frame;
  }

  function within(node: PageNode, outer: Frame | undefined): Frame {
    const element = elements[node.order];
    const style = element && dom.style(element);
    if (!outer || !style) return outer ?? { hidden: false, clip: ALL, ground: undefined };
    const frame = { ...outer };
    frame.hidden ||= CLIPPED_AWAY.test(`${style.clipPath} ${style.clip} ${style.filter}`);
    if (style.backgroundImage !== 'none') frame.ground = undefined;
    else if (alphaOf(style.backgroundColor) > 0) frame.ground = style.backgroundColor;
    else if (style.colorScheme.includes('dark') && !node.parent) frame.ground = undefined;
    const flow = style.overflowX + style.overflowY;
    // What stands outside of a scroller can be scrolled to; the scroller itself has to be seen.
    if (flow !== 'visiblevisible' && node.depth > 2) {
      const own = overlap(dom.box(element, false), outer.clip);
      frame.clip = /hidden|clip/.test(flow) ? own : ALL;
      frame.hidden ||= !isArea(own);
    }
    return frame;
  }
}

function overlap(x: Box, y: Box): Box {
  const { max, min } = Math;
  return { left: max(x.left, y.left), top: max(x.top, y.top), right: min(x.right, y.right), bottom: min(x.bottom, y.bottom) };
}

function isArea({ left, top, right, bottom }: Box): boolean {
  return right - left >= DEFAULT_VISIBILITY.least && bottom - top >= DEFAULT_VISIBILITY.least;
}

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`: how CSS prints what it computed (CSS Color 4 section 15). */
function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}

function alphaOf(colour: string): number {
  return channels(colour)[3] ?? 1;
}

function isSameShade(colour: string, ground: string): boolean {
  const behind = channels(ground);
  return (
    alphaOf(colour) < 0.05 || channels(colour).every((part, i) => i > 2 || Math.abs(part - (behind[i] ?? 0)) <= DEFAULT_VISIBILITY.shade)
  );
}
