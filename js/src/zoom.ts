// CSS `zoom`: boxes are measured in pixels of the viewport, styles are in those
// of the zoomed page.

/** How many measured pixels one of the element's styles is; 1 where none zooms. */
export function zoomOf(element: Element): number {
  // Engines that do not know it measure in the page's pixels.
  return element.currentCSSZoom ?? 1;
}

/** The size of the viewport, without scroll bars, in the pixels of boxes. */
export function viewport(): { width: number; height: number } {
  const root = document.documentElement;
  const page = 'currentCSSZoom' in root
    ? 1
    : Number(getComputedStyle(root as Element).zoom) || 1;
  return { width: root.clientWidth / page, height: innerHeight / page };
}
