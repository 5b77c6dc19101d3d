/**
 * The looks of the banner. Both answers look alike, so that neither is easier to give. Nothing is
 * inherited from the page, whose root may have a very small font.
 */
export const STYLE = `
:host{all:initial;display:block;clear:both;color-scheme:light dark}
section,.withdraw{position:fixed;left:0;bottom:0;z-index:2147483647;box-sizing:border-box;
font:max(1rem,16px)/1.5 system-ui,sans-serif;color:#1b1f24;background:#fff;border:1px solid #5b6570}
section{right:0;max-height:100%;overflow:auto;padding:1em}
p{max-width:44em;margin:0 auto .75em}
div{display:flex;flex-wrap:wrap;gap:.75em;max-width:44em;margin:0 auto}
a{color:#0b57a4}
button{font:inherit;color:inherit;background:none;border:2px solid;border-radius:.3em;cursor:pointer}
div button{flex:1 1 10em;min-height:2.75em;padding:.4em 1em}
.withdraw{font-size:max(.8rem,13px);min-height:2.2em;padding:.3em .8em;border-radius:0 .3em 0 0}
:focus-visible{outline:3px solid #0b57a4;outline-offset:2px}
@media (prefers-color-scheme:dark){section,.withdraw{color:#e8eaed;background:#15181c;
border-color:#aab2bb}a{color:#8ec1ff}:focus-visible{outline-color:#8ec1ff}}
@media print{:host{display:none!important}}`;
