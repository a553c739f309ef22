// Tells once when an element comes near the visible part of its scroller; one observer a scroller.
const nearPx = 1_500;
const observers = new WeakMap<Element, IntersectionObserver>();
const callbacks = new WeakMap<Element, () => void>();

export function whenNear(element: Element, onNear: () => void): () => void {
  const scroller = element.closest('[data-scroller]');
  if (scroller === null) return () => undefined;
  let observer = observers.get(scroller);
  if (observer === undefined) {
    // Where the window is narrow the whole screen scrolls instead: the root is then the window.
    const isScroller = getComputedStyle(scroller).overflowY !== 'visible';
    observer = new IntersectionObserver(heed, { root: isScroller ? scroller : null, rootMargin: `${nearPx}px 0px` });
    observers.set(scroller, observer);
  }
  callbacks.set(element, onNear);
  observer.observe(element);
  return () => observer.unobserve(element);
}

function heed(entries: readonly IntersectionObserverEntry[], observer: IntersectionObserver): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    observer.unobserve(target);
    callbacks.get(target)?.();
  }
}
