import { isOwnFrame, prepareCollector, runCollector } from './shield/collector';
import { useTag } from './shield/frames';
import { guard, hookAlso } from './shield/guard';
import { hookInsertion } from './shield/insertion';
import { anotherTag } from './shield/tag';

/** The shield's tag; null without one, as in Tauri and Electron. */
const script = document.currentScript as HTMLScriptElement | null;

if (script && isOwnFrame()) {
  void runCollector(script);
} else {
  try {
    // Before the hooks, because those would treat the collector's frame like the page's frames.
    if (script?.src) {
      useTag(anotherTag(script));
      if (top === window && !script.hasAttribute('data-alone')) {
        prepareCollector(script);
      }
    }
  } finally {
    hookAlso(hookInsertion);
    guard(window);
  }
}
