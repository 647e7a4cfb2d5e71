// CSS `zoom`: boxes are measured in pixels of the viewport, styles are in those
// of the zoomed page.

/** How many measured pixels one of the element's styles is; 1 where none zooms. */
export function zoomOf(element: Element): number {
  // Engines that do not know it measure in the page's pixels.
  return element.currentCSSZoom ?? 1;
}

/** How many pixels of a pointer's place one of a measured box is. */
export function pointerZoom(): number {
  const root = document.documentElement;
  return 'currentCSSZoom' in root
    ? 1
    : Number(getComputedStyle(root as Element).zoom) || 1;
}

/** A box of the viewport. */
interface Seen {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What of the viewport is to be seen, without scroll bars, in the pixels of
 * boxes: less than all of it where two fingers zoom or a keyboard lies over it.
 */
export function viewport(): Seen {
  const page = pointerZoom();
  const width = document.documentElement.clientWidth / page;
  const height = innerHeight / page;
  const seen = visualViewport;
  if (!seen) return { top: 0, left: 0, width, height };
  return {
    top: seen.offsetTop,
    left: seen.offsetLeft,
    width: Math.min(width, seen.width),
    height: Math.min(height, seen.height),
  };
}
