import { phraseBook } from '../../phrase-book.ts'

export const phrases = phraseBook(`
neednot pas: pas besoin de | pas obligé de | pas obligée de | pas obligés de | pas tenu de | pas tenus de
atleast: à le moins | à le minimum | à le plus tard
atmost: à le plus | à le maximum
tôt: à le plus tôt
svp!request: se il vous plaît | s il vous plaît | svp | s v p | se il vous plait
stp!intimate: se il te plaît | stp | se il te plait
peuxtu!intimate: peux tu | pourrais tu | veux tu | peux te
veuillez!request: veuillez
pourriez!request: pourriez vous | auriez vous l obligeance de | auriez vous la gentillesse de | voudriez vous
pouvez!weak: pouvez vous | voulez vous
mercide!request: merci de | merci de bien vouloir | nous vous prions de | nous vous prie de
prière!request: je vous prie | nous vous prie
bien: bien vouloir
puisje: puis nous | pourrais nous | pouvons nous | pourrions nous | peux nous
bonjour!greeting: bonjour | bonsoir | bonjour à vous
salut!casual: salut | coucou
désolé!sorry: malheureusement | nous regrette | nous regrettons | désolé | désolée | nous suis désolé | nous suis désolée | nous sommes désolés | nous sommes désolé | excusez moi | veuillez nous excuser mais | nous suis navré | navré
mercibien!thanks: merci | merci beaucoup | merci bien
madame!address: madame | monsieur | mesdames | messieurs | madame monsieur | mesdames et messieurs
vous!familiar: toi | tu | te
votre!familiar: ton | ta
vos!familiar: tes
yuan: yuans | rmb | cny | ¥ | renminbi | yuan rmb
dollar: dollars | $ | usd
euro: euros | € | eur
won: wons | ₩ | krw
pourcent: pour cent | %
heure: h | heures
numéro: n°
rez de chaussée: rez de chaussée | rdc
jusque: jusque à
avantle: avant
tout de suite: tout de suite
aucun: aucune
`)
