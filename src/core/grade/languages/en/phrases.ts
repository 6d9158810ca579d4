import { phraseBook } from '../../phrase-book.ts'

export const phrases = phraseBook(`
must: have to | has to | need to | needs to | are required to | is required to | are obliged to | be required to
neednot: do not have to | does not have to | do not need to | does not need to | need not | are not required to | is not required to
must not: are not to
should: ought to | are supposed to
can: may | could | are able to | is able to | are allowed to | is allowed to
can not: may not | could not | are not able to | is not able to | are unable to | is unable to | are not allowed to | is not allowed to
not: no longer
atleast: at least | no less than | not less than | no later than | not later than | at the latest
atmost: at most | no more than | not more than | up to | at the most
within: within | inside of
couldyou!request: could you | would you | could we ask you to | may we ask you to | would you kindly | could you kindly
canyou!weak: can you | will you
wouldlike: would you like | would you care for | would you prefer
doyouwant: do you want
couldi: could we | may we | might we
cani: can we
please!request: please | kindly | pls
hello!greeting: hello | good morning | good afternoon | good evening | good day | hello there
hi!casual: hi | hey | hi there | hiya | hey there | morning
sorry!sorry: we are sorry but | we are sorry | sorry | sorry but | we are very sorry | we are very sorry but | we are afraid | we are afraid but | unfortunately | excuse us
thankyou!thanks: thank you | thank you very much | thanks | many thanks | thanks a lot
madam!address: madam | sir | sir or madam
goodbye: good bye | bye bye | goodbye
yuan: rmb | renminbi | cny | ¥ | chinese yuan | yuan rmb
dollars: $ | dollar | usd | us dollars
euros: € | euro | eur
won: ₩ | krw
percent: % | per cent
and: &
onemoment: a moment | one moment | just a moment
oclock: o clock
window: counter window | service window
`)
