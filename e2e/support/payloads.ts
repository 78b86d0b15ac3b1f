/*
 * Copyright 2026 The Helpdesk for Backstage Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

/*
 * Shapes in which scripts, foreign requests and lookalike content have been
 * smuggled through Markdown and HTML elsewhere. Each that runs calls `hit()`;
 * each that loads something loads it from `TRACKER`.
 */

/** A host that nobody may ever be asked for. */
export const TRACKER = 'tracker.invalid';

const HIT = 'window.__hit=1';
const IMAGE = `https://${TRACKER}/pixel.png`;
const BASE64 = Buffer.from(`<script>parent.${HIT}</script>`).toString('base64');

const HTML = [
  `<script>${HIT}</script>`,
  `<SCRIPT SRC="https://${TRACKER}/x.js"></SCRIPT>`,
  `<scr<script>ipt>${HIT}</scr</script>ipt>`,
  `<script\n>${HIT}</script\n>`,
  `<img src=x onerror="${HIT}">`,
  `<img src=x onerror=${HIT}//`,
  `<img/src="x"/onerror="${HIT}">`,
  `<IMG """><SCRIPT>${HIT}</SCRIPT>">`,
  `<img src="${IMAGE}">`,
  `<img srcset="${IMAGE} 1x" alt="">`,
  `<picture><source srcset="${IMAGE}"><img alt="x"></picture>`,
  `<svg onload="${HIT}"></svg>`,
  `<svg><script>${HIT}</script></svg>`,
  `<svg><image href="${IMAGE}" /></svg>`,
  `<svg><use href="https://${TRACKER}/x.svg#y" /></svg>`,
  `<svg><animate onbegin="${HIT}" attributeName="x" dur="1s"></animate></svg>`,
  `<svg><a xlink:href="javascript:${HIT}"><text y="20">x</text></a></svg>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror="${HIT}">`,
  `<math href="javascript:${HIT}">x</math>`,
  `<iframe src="javascript:parent.${HIT}"></iframe>`,
  `<iframe srcdoc="<script>parent.${HIT}</script>"></iframe>`,
  `<iframe src="https://${TRACKER}/frame"></iframe>`,
  `<object data="https://${TRACKER}/x.swf"></object>`,
  `<embed src="https://${TRACKER}/x.swf">`,
  `<video src="https://${TRACKER}/x.mp4" onerror="${HIT}"></video>`,
  `<audio src="https://${TRACKER}/x.mp3" autoplay></audio>`,
  `<video poster="${IMAGE}"></video>`,
  `<body onload="${HIT}">`,
  `<meta http-equiv="refresh" content="0;url=https://${TRACKER}/">`,
  `<base href="https://${TRACKER}/">`,
  `<link rel="stylesheet" href="https://${TRACKER}/x.css">`,
  `<style>@import url(https://${TRACKER}/x.css);</style>`,
  `<style>body{background:url(${IMAGE})}</style>`,
  `<div style="background:url(${IMAGE})">x</div>`,
  `<div style="position:fixed;inset:0;z-index:99999">over it all</div>`,
  `<input autofocus onfocus="${HIT}">`,
  `<details open ontoggle="${HIT}"><summary>x</summary></details>`,
  `<marquee onstart="${HIT}">x</marquee>`,
  `<form action="https://${TRACKER}/"><button>Sign in again</button></form>`,
  `<button form="x" formaction="javascript:${HIT}">x</button>`,
  `<a href="javascript:${HIT}">x</a>`,
  `<a href="https://example.com" onclick="${HIT}">x</a>`,
  `<a href="https://example.com" ping="https://${TRACKER}/">x</a>`,
  `<template><script>${HIT}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${HIT}>"></noscript>`,
  `<p title="--><img src=x onerror=${HIT}>">x</p>`,
  `<!--<img src="--><img src=x onerror=${HIT}//">`,
  `<!-- a comment`,
  `<![CDATA[<img src=x onerror=${HIT}>]]>`,
  `<?xml version="1.0"?><x onclick="${HIT}">x</x>`,
  `</p></li></ol></main><script>${HIT}</script>`,
  `&lt;img src=x onerror=${HIT}&gt;`,
  `&#60;script&#62;${HIT}&#60;/script&#62;`,
  `\\u003cscript\\u003e${HIT}\\u003c/script\\u003e`,
  `{{constructor.constructor('${HIT}')()}} \${${HIT}}`,
];

const MARKDOWN = [
  `[x](javascript:${HIT})`,
  `[x](JaVaScRiPt:${HIT})`,
  `[x](java&#115;cript:${HIT})`,
  `[x](java&Tab;script:${HIT})`,
  `[x](  javascript:${HIT})`,
  `[x](<javascript:${HIT}>)`,
  `[x](\u0001javascript:${HIT})`,
  `[x](javascript&colon;${HIT})`,
  `[x](vbscript:msgbox)`,
  `[x](data:text/html;base64,${BASE64})`,
  `[x](file:///etc/passwd)`,
  `[x](blob:https://example.com/x)`,
  `[x](//${TRACKER}/x)`,
  `[x](https://example.com "onmouseover=${HIT}")`,
  `[x](mailto:a@example.com?subject=${HIT})`,
  `[x]\n\n[x]: javascript:${HIT}`,
  `<javascript:${HIT}>`,
  `<data:text/html;base64,${BASE64}>`,
  `javascript:${HIT}`,
  `![x](${IMAGE})`,
  `![x](${IMAGE} "t")`,
  `![x][i]\n\n[i]: ${IMAGE}`,
  `![x](javascript:${HIT})`,
  `![x"onerror="${HIT}](x)`,
  `![x](data:image/svg+xml;base64,${BASE64})`,
  `[![x](${IMAGE})](javascript:${HIT})`,
  `| [x](javascript:${HIT}) |\n| --- |\n| <img src=x onerror=${HIT}> |`,
  `> <img src=x onerror=${HIT}>`,
  `- [ ] <img src=x onerror=${HIT}>`,
  `# <svg onload=${HIT}>`,
  `\`\`\`html\n<script>${HIT}</script>\n\`\`\``,
  `\`\`\`"><img src=x onerror=${HIT}>\nx\n\`\`\``,
  `[^1]\n\n[^1]: <img src=x onerror=${HIT}>`,
  `www.${TRACKER}`,
];

/** All of them. */
export const PAYLOADS: readonly string[] = [...HTML, ...MARKDOWN];
