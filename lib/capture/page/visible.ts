import type { PageNode } from './page-node';
import type { SafeDom } from './safe-dom';

/**
 * When an element counts as not to be seen. Pixels of CSS: the `least` size of a box and of letters, how `farRight` of the page's edge, how much
 * of `indent`. `shade`: difference of two colours per channel, of 255.
 */
export const DEFAULT_VISIBILITY = { least: 2, farRight: 5_000, indent: 900, shade: 10 };

/** Of a box in the window. A `DOMRect` is one. */
type Sides = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
/** What an element's style does to what is in it. `ground`: a colour, empty for a picture. */
type Traits = { veils: boolean; ground: string | undefined; flow: string };
/** What an element and those around it do to a text in it. `ground`: the colour behind it, empty where a picture is or may be. */
type Frame = { veiled: boolean; clip: Sides; ground: string };

const ALL: Sides = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
const VEIL = /inset\((?:[5-9]\d|100)%|circle\(0|rect\(([01])px(,? \1px){3}|opacity\(0/;

/**
 * Tells whether the user can see the text of a node: not turned off, transparent, clipped away, off the page, without size or in the colour of its
 * ground. Undefined where nothing is laid out. Something in front of a text is not noticed; a text that only a screen reader skips is seen.
 */
export function visibleIn(dom: SafeDom, elements: readonly (Element | undefined)[]): ((node: PageNode) => boolean) | undefined {
  const [html] = elements;
  if (!dom.shown || !html || !dom.style(html)) return undefined;
  const { left, top } = dom.box(html);
  const open: Frame = {
    veiled: false,
    clip: { left, top, right: left + DEFAULT_VISIBILITY.farRight, bottom: Infinity },
    ground: 'rgb(255,255,255)',
  };
  const known = new Map<PageNode, boolean>();
  const frames = new Map<PageNode, Frame>();
  // Elements of one tag and class look alike unless they have a style or a name of their own: styles cost time.
  const looks = new Map<string | PageNode, Traits>();
  const pairs = new Map<string, boolean>();
  return isVisible;

  function isVisible(node: PageNode): boolean {
    let answer = known.get(node);
    if (answer === undefined) known.set(node, (answer = look(node)));
    return answer;
  }

  function look(node: PageNode): boolean {
    const element = elements[node.order];
    // The title stands on the tab. A text is where its element is, and so is what has no box of its own.
    if (!node.parent || (node.tag === 'title' && node.parent.tag === 'head')) return true;
    if (!element) return isVisible(node.parent);
    if (!dom.shown?.(element)) return dom.style(element)?.display === 'contents' && isVisible(node.parent);
    const { veiled, clip, ground } = frameOf(node);
    if (veiled) return false;
    const border = dom.box(element);
    // What holds only what floats has no height.
    if (!isArea(border, clip) && (isArea(border, ALL) || !isArea(dom.inner(element), clip))) return false;
    const style = dom.style(element);
    if (!style || Number.parseFloat(style.fontSize) < DEFAULT_VISIBILITY.least) return false;
    if (Math.abs(Number.parseFloat(style.textIndent)) > DEFAULT_VISIBILITY.indent) return false;
    const fill = style.webkitTextFillColor;
    const colours = `${fill} on ${ground}`;
    let standsOut = pairs.get(colours);
    if (standsOut === undefined) pairs.set(colours, (standsOut = differs(fill, ground)));
    return standsOut || /text/.test(style.backgroundClip);
  }

  function frameOf(node: PageNode): Frame {
    const had = frames.get(node);
    if (had) return had;
    let frame = node.parent ? frameOf(node.parent) : open;
    const element = elements[node.order];
    const traits = element && traitsOf(node, element);
    if (traits && (traits.veils || traits.ground !== undefined || traits.flow !== 'visible')) {
      frame = { ...frame, veiled: frame.veiled || traits.veils, ground: traits.ground ?? frame.ground };
      // What stands outside of a scroller can be scrolled to; the scroller itself has to be seen. The root's and the body's own is the window's.
      if (traits.flow !== 'visible' && node.depth > 2) {
        const own = overlap(dom.box(element), frame.clip);
        frame.veiled ||= !isArea(own, ALL);
        frame.clip = /hidden|clip/.test(traits.flow) ? own : ALL;
      }
    }
    frames.set(node, frame);
    return frame;
  }

  function traitsOf(node: PageNode, element: Element): Traits | undefined {
    const own = !node.parent || node.attributes.has('id') || node.attributes.has('style');
    const key = own ? node : `${node.tag} ${node.attributes.get('class')}`;
    const style = looks.has(key) ? undefined : dom.style(element);
    if (style) {
      const { backgroundColor } = style;
      const unknown = style.backgroundImage !== 'none' || (!node.parent && /dark/.test(style.colorScheme));
      looks.set(key, {
        veils: VEIL.test(style.clipPath + style.clip + style.filter),
        ground: unknown ? '' : channels(backgroundColor)[3] === 0 ? undefined : backgroundColor,
        flow: style.overflow,
      });
    }
    return looks.get(key);
  }
}

function overlap(x: Sides, y: Sides): Sides {
  return {
    left: Math.max(x.left, y.left),
    top: Math.max(x.top, y.top),
    right: Math.min(x.right, y.right),
    bottom: Math.min(x.bottom, y.bottom),
  };
}

/** Whether enough of a box stands within another to be seen. */
function isArea(box: Sides, within: Sides): boolean {
  const { least } = DEFAULT_VISIBILITY;
  return (
    Math.min(box.right, within.right) - Math.max(box.left, within.left) >= least &&
    Math.min(box.bottom, within.bottom) - Math.max(box.top, within.top) >= least
  );
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
