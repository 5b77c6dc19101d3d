import { lowerCase, part, positionOf } from './natives';

const NAME = 'shadowrootmode';
export const NAME_LENGTH = NAME.length;

/**
 * Markup whose templates stay templates. A shadow tree that the parser makes may be closed, and then
 * nobody finds the frames in it. The text before may have held the beginning of the attribute.
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
