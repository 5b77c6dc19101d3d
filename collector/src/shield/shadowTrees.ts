import { lowerCase, part, positionOf } from './natives';

const NAME = 'shadowrootmode';
export const NAME_LENGTH = NAME.length;

/**
 * Markup whose templates stay templates, because we could not find frames in a closed shadow tree
 * that the parser makes. The text written before may end with the beginning of the attribute's
 * name.
 */
export const withoutShadowTrees = (text: string, before = ''): string => {
  let rest = before + text;
  let done = '';
  for (let at: number; (at = positionOf(lowerCase(rest), NAME) as number) >= 0; ) {
    const end = at + NAME_LENGTH - 1;
    done += (part(rest, 0, end) as string) + '-';
    rest = part(rest, end);
  }
  return part(done + rest, before.length);
};
