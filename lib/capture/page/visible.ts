import type { PageNode } from './page-node';
import type { SafeDom } from './safe-dom';

/**
 * When an element counts as not to be seen. Pixels of CSS: the `least` size, how `farRight` of the page's edge. `shade`: difference of two colours per
 * channel, of 255. `nodes` and `text`: up to how many, and how many characters of them, the place of each is asked for; of more, that of the
 * element around them: a text of megabytes takes seconds.
 */
export const DEFAULT_VISIBILITY = { least: 2, farRight: 5_000, shade: 10, nodes: 200, text: 2_000 };

/** Left, top, right, bottom. */
type Sides = number[];
/** What an element and those around it do to a text in it. `ground`: the colour behind it, empty where a picture is or may be. */
type Frame = { veiled: boolean; clip: Sides; ground: string };

const ALL: Sides = [-Infinity, -Infinity, Infinity, Infinity];
const VEIL = /inset\((?:[5-9]\d|100)%|circle\(0|rect\(([01])px(,? \1px){3}|opacity\(0/;

/**
 * Tells whether the user can see the text of a node: not turned off, transparent, clipped away, off the page, without size or in the colour of its
 * ground. Undefined where nothing is laid out. Something in front of a text is not noticed; a text that only a screen reader skips is seen.
 */
export function visibleIn(
  dom: SafeDom,
  elements: readonly (Element | undefined)[],
  nodes: readonly PageNode[],
): ((node: PageNode) => boolean) | undefined {
  const [html] = elements;
  if (!dom.shown || !html) return undefined;
  const [left = 0, top = 0] = dom.box(html, false);
  const open: Frame = { veiled: false, clip: [left, top, left + DEFAULT_VISIBILITY.farRight, Infinity], ground: 'rgb(255,255,255)' };
  const frames = new Map<PageNode, Frame>();
  return isVisible;

  function isVisible(node: PageNode): boolean {
    const element = elements[node.order];
    const style = element && dom.style(element);
    // The title stands on the tab. A text is where its element is, and so is what has no box of its own.
    if (!node.parent || (node.tag === 'title' && node.parent.tag === 'head')) return true;
    if (!style || style.display === 'contents') return isVisible(node.parent);
    const { veiled, clip, ground } = frameOf(node);
    if (veiled || !dom.shown?.(element)) return false;
    const inside = node.end > node.order && node.end < node.order + DEFAULT_VISIBILITY.nodes && lengthOf(node) < DEFAULT_VISIBILITY.text;
    return (
      isArea(overlap(dom.box(element, inside), clip)) && (/text/.test(style.backgroundClip) || differs(style.webkitTextFillColor, ground))
    );
  }

  function lengthOf(node: PageNode): number {
    return nodes.slice(node.order, node.end + 1).reduce((length, { text }) => length + text.length, 0);
  }

  function frameOf(node: PageNode): Frame {
    const known = frames.get(node);
    if (known) return known;
    const frame = { ...(node.parent ? frameOf(node.parent) : open) };
    const element = elements[node.order];
    const style = element && dom.style(element);
    if (style) {
      const { overflowX, backgroundColor } = style;
      frame.veiled ||= VEIL.test(style.clipPath + style.clip + style.filter);
      if (style.backgroundImage !== 'none' || (!node.parent && /dark/.test(style.colorScheme))) frame.ground = '';
      else if (channels(backgroundColor)[3] !== 0) frame.ground = backgroundColor;
      // What stands outside of a scroller can be scrolled to; the scroller itself has to be seen. The root's and the body's own is the window's.
      if (overflowX !== 'visible' && node.depth > 2) {
        const own = overlap(dom.box(element, false), frame.clip);
        frame.veiled ||= !isArea(own);
        frame.clip = /hidden|clip/.test(overflowX + style.overflowY) ? own : ALL;
      }
    }
    frames.set(node, frame);
    return frame;
  }
}

function overlap(x: Sides, y: Sides): Sides {
  return x.map((side, i) => (i < 2 ? Math.max : Math.min)(side, y[i] ?? 0));
}

function isArea([left = 0, top = 0, right = 0, bottom = 0]: Sides): boolean {
  return right - left >= DEFAULT_VISIBILITY.least && bottom - top >= DEFAULT_VISIBILITY.least;
}

/** Of `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`: how CSS prints what it computed (CSS Color 4 section 15). */
function channels(colour: string): number[] {
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}

/** Whether a colour stands out from a ground; from an unknown one any does that is not see-through. */
function differs(colour: string, ground: string): boolean {
  const behind = channels(ground);
  const [red, green, blue, alpha = 1] = channels(colour);
  return alpha > 0.05 && [red, green, blue].some((part = 0, i) => Math.abs(part - (behind[i] ?? 999)) > DEFAULT_VISIBILITY.shade);
}
