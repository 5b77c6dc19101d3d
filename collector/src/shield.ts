import { isOwnFrame, prepareCollector, runCollector } from './shield/collector';
import { useTag } from './shield/frames';
import { guard, hookAlso } from './shield/guard';
import { hookInsertion } from './shield/insertion';
import { anotherTag } from './shield/tag';

/** Nothing where no tag brings the shield, as in Tauri and Electron. */
const script = document.currentScript as HTMLScriptElement | null;

if (script && isOwnFrame()) {
  void runCollector(script);
} else {
  try {
    // Before the hooks, which would find the collector's frame as they find the page's.
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
