/// The character that a name of the ISO entity sets stands for, such as "%" for "percnt".
///
/// The DTDs of JATS declare these sets (https://www.w3.org/TR/xml-entity-names/); publishers' files
/// use them with a DTD that is never loaded. Names of HTML 4 are left to libxml2.
func isoCharacter(named name: String) -> Unicode.Scalar? {
  isoCharacters[name]
}

private let isoCharacters: [String: Unicode.Scalar] = {
  var characters: [String: Unicode.Scalar] = [:]
  let words = isoTable.split(whereSeparator: \.isWhitespace)
  for index in stride(from: 0, to: words.count, by: 2) {
    characters[String(words[index])] = UInt32(words[index + 1], radix: 16)
      .flatMap(Unicode.Scalar.init)
  }
  return characters
}()

/// Names and hexadecimal code points; the names of ISO have at most six letters.
private let isoTable = """
  Abreve 102  abreve 103  ac 223E  acd 223F  Acy 410  acy 430  af 2061  Afr 1D504  afr 1D51E
  aleph 2135  Amacr 100  amacr 101  amalg 2A3F  AMP 26  And 2A53  andand 2A55  andd 2A5C
  andv 2A5A  ange 29A4  angle 2220  angmsd 2221  angrt 221F  angsph 2222  angst C5  Aogon 104
  aogon 105  Aopf 1D538  aopf 1D552  ap 2248  apacir 2A6F  apE 2A70  ape 224A  apid 224B
  approx 2248  Ascr 1D49C  ascr 1D4B6  Assign 2254  ast 2A  awint 2A11  Barv 2AE7  barvee 22BD
  Barwed 2306  barwed 2305  bbrk 23B5  bcong 224C  Bcy 411  bcy 431  becaus 2235  bepsi 3F6
  bernou 212C  beth 2136  Bfr 1D505  bfr 1D51F  bigcap 22C2  bigcup 22C3  bigvee 22C1
  bkarow 290D  blank 2423  blk12 2592  blk14 2591  blk34 2593  block 2588  bNot 2AED  bnot 2310
  Bopf 1D539  bopf 1D553  bot 22A5  bottom 22A5  bowtie 22C8  boxbox 29C9  boxDL 2557
  boxDl 2556  boxdL 2555  boxdl 2510  boxDR 2554  boxDr 2553  boxdR 2552  boxdr 250C  boxH 2550
  boxh 2500  boxHD 2566  boxHd 2564  boxhD 2565  boxhd 252C  boxHU 2569  boxHu 2567  boxhU 2568
  boxhu 2534  boxUL 255D  boxUl 255C  boxuL 255B  boxul 2518  boxUR 255A  boxUr 2559  boxuR 2558
  boxur 2514  boxV 2551  boxv 2502  boxVH 256C  boxVh 256B  boxvH 256A  boxvh 253C  boxVL 2563
  boxVl 2562  boxvL 2561  boxvl 2524  boxVR 2560  boxVr 255F  boxvR 255E  boxvr 251C
  bprime 2035  Breve 2D8  breve 2D8  Bscr 212C  bscr 1D4B7  bsemi 204F  bsim 223D  bsime 22CD
  bsol 5C  bsolb 29C5  bullet 2022  bump 224E  bumpE 2AAE  bumpe 224F  Bumpeq 224E  bumpeq 224F
  Cacute 106  cacute 107  Cap 22D2  capand 2A44  capcap 2A4B  capcup 2A47  capdot 2A40
  caret 2041  caron 2C7  ccaps 2A4D  Ccaron 10C  ccaron 10D  Ccirc 108  ccirc 109  ccups 2A4C
  Cdot 10A  cdot 10B  Cfr 212D  cfr 1D520  CHcy 427  chcy 447  check 2713  cir 25CB  circeq 2257
  cirE 29C3  cire 2257  cirmid 2AEF  Colon 2237  colon 3A  Colone 2A74  colone 2254  comma 2C
  commat 40  comp 2201  compfn 2218  Conint 222F  conint 222E  Copf 2102  copf 1D554
  coprod 2210  COPY A9  copysr 2117  Cross 2A2F  cross 2717  Cscr 1D49E  cscr 1D4B8  csub 2ACF
  csube 2AD1  csup 2AD0  csupe 2AD2  ctdot 22EF  cuepr 22DE  cuesc 22DF  cularr 21B6  Cup 22D3
  CupCap 224D  cupcap 2A46  cupcup 2A4A  cupdot 228D  cupor 2A45  curarr 21B7  cuvee 22CE
  cuwed 22CF  cwint 2231  cylcty 232D  daleth 2138  Darr 21A1  dash 2010  Dashv 2AE4  dashv 22A3
  dblac 2DD  Dcaron 10E  dcaron 10F  Dcy 414  dcy 434  DD 2145  dd 2146  ddarr 21CA  Del 2207
  dfisht 297F  Dfr 1D507  dfr 1D521  dHar 2965  dharl 21C3  dharr 21C2  diam 22C4  die A8
  disin 22F2  div F7  divonx 22C7  DJcy 402  djcy 452  dlcorn 231E  dlcrop 230D  dollar 24
  Dopf 1D53B  dopf 1D555  Dot A8  dot 2D9  DotDot 20DC  doteq 2250  drcorn 231F  drcrop 230C
  Dscr 1D49F  dscr 1D4B9  DScy 405  dscy 455  dsol 29F6  Dstrok 110  dstrok 111  dtdot 22F1
  dtri 25BF  dtrif 25BE  duarr 21F5  duhar 296F  DZcy 40F  dzcy 45F  easter 2A6E  Ecaron 11A
  ecaron 11B  ecir 2256  ecolon 2255  Ecy 42D  ecy 44D  eDDot 2A77  Edot 116  eDot 2251
  edot 117  ee 2147  efDot 2252  Efr 1D508  efr 1D522  eg 2A9A  egs 2A96  egsdot 2A98  el 2A99
  ell 2113  els 2A95  elsdot 2A97  Emacr 112  emacr 113  emptyv 2205  emsp13 2004  emsp14 2005
  ENG 14A  eng 14B  Eogon 118  eogon 119  Eopf 1D53C  eopf 1D556  epar 22D5  eparsl 29E3
  eplus 2A71  epsi 3B5  epsiv 3F5  eqcirc 2256  eqsim 2242  Equal 2A75  equals 3D  equest 225F
  erarr 2971  erDot 2253  Escr 2130  escr 212F  esdot 2250  Esim 2A73  esim 2242  excl 21
  Exists 2203  Fcy 424  fcy 444  female 2640  ffilig FB03  fflig FB00  ffllig FB04  Ffr 1D509
  ffr 1D523  filig FB01  flat 266D  fllig FB02  fltns 25B1  Fopf 1D53D  fopf 1D557  ForAll 2200
  fork 22D4  forkv 2AD9  frac13 2153  frac15 2155  frac16 2159  frac18 215B  frac23 2154
  frac25 2156  frac35 2157  frac38 215C  frac45 2158  frac56 215A  frac58 215D  frac78 215E
  frown 2322  Fscr 2131  fscr 1D4BB  gacute 1F5  Gammad 3DC  gammad 3DD  gap 2A86  Gbreve 11E
  gbreve 11F  Gcedil 122  Gcirc 11C  gcirc 11D  Gcy 413  gcy 433  Gdot 120  gdot 121  gE 2267
  gEl 2A8C  gel 22DB  geq 2265  geqq 2267  ges 2A7E  gescc 2AA9  gesdot 2A80  gesles 2A94
  Gfr 1D50A  gfr 1D524  Gg 22D9  gg 226B  ggg 22D9  gimel 2137  GJcy 403  gjcy 453  gl 2277
  gla 2AA5  glE 2A92  glj 2AA4  gnap 2A8A  gnE 2269  gne 2A88  gneq 2A88  gneqq 2269  gnsim 22E7
  Gopf 1D53E  gopf 1D558  grave 60  Gscr 1D4A2  gscr 210A  gsim 2273  gsime 2A8E  gsiml 2A90
  GT 3E  Gt 226B  gtcc 2AA7  gtcir 2A7A  gtdot 22D7  gtlPar 2995  gtrarr 2978  gtrdot 22D7
  gtrsim 2273  Hacek 2C7  hairsp 200A  half BD  hamilt 210B  HARDcy 42A  hardcy 44A  harrw 21AD
  Hat 5E  hbar 210F  Hcirc 124  hcirc 125  hercon 22B9  Hfr 210C  hfr 1D525  hoarr 21FF
  homtht 223B  Hopf 210D  hopf 1D559  horbar 2015  Hscr 210B  hscr 1D4BD  hslash 210F
  Hstrok 126  hstrok 127  hybull 2043  hyphen 2010  ic 2063  Icy 418  icy 438  Idot 130
  IEcy 415  iecy 435  iff 21D4  Ifr 2111  ifr 1D526  ii 2148  iiiint 2A0C  iiint 222D
  iinfin 29DC  iiota 2129  IJlig 132  ijlig 133  Im 2111  Imacr 12A  imacr 12B  imath 131
  imof 22B7  imped 1B5  in 2208  incare 2105  inodot 131  Int 222C  intcal 22BA  IOcy 401
  iocy 451  Iogon 12E  iogon 12F  Iopf 1D540  iopf 1D55A  iprod 2A3C  Iscr 2110  iscr 1D4BE
  isinE 22F9  isins 22F4  isinsv 22F3  isinv 2208  it 2062  Itilde 128  itilde 129  Iukcy 406
  iukcy 456  Jcirc 134  jcirc 135  Jcy 419  jcy 439  Jfr 1D50D  jfr 1D527  jmath 237  Jopf 1D541
  jopf 1D55B  Jscr 1D4A5  jscr 1D4BF  Jsercy 408  jsercy 458  Jukcy 404  jukcy 454  kappav 3F0
  Kcedil 136  kcedil 137  Kcy 41A  kcy 43A  Kfr 1D50E  kfr 1D528  kgreen 138  KHcy 425  khcy 445
  KJcy 40C  kjcy 45C  Kopf 1D542  kopf 1D55C  Kscr 1D4A6  kscr 1D4C0  lAarr 21DA  Lacute 139
  lacute 13A  lagran 2112  Lang 27EA  langd 2991  langle 27E8  lap 2A85  Larr 219E  larrb 21E4
  larrfs 291D  larrhk 21A9  larrlp 21AB  larrpl 2939  larrtl 21A2  lat 2AAB  lAtail 291B
  latail 2919  late 2AAD  lBarr 290E  lbarr 290C  lbbrk 2772  lbrace 7B  lbrack 5B  lbrke 298B
  Lcaron 13D  lcaron 13E  Lcedil 13B  lcedil 13C  lcub 7B  Lcy 41B  lcy 43B  ldca 2936
  ldquor 201E  ldsh 21B2  lE 2266  lEg 2A8B  leg 22DA  leq 2264  leqq 2266  les 2A7D  lescc 2AA8
  lesdot 2A7F  lesges 2A93  lfisht 297C  Lfr 1D50F  lfr 1D529  lg 2276  lgE 2A91  lHar 2962
  lhard 21BD  lharu 21BC  lharul 296A  lhblk 2584  LJcy 409  ljcy 459  Ll 22D8  ll 226A
  llarr 21C7  llhard 296B  lltri 25FA  Lmidot 13F  lmidot 140  lmoust 23B0  lnap 2A89  lnE 2268
  lne 2A87  lneq 2A87  lneqq 2268  lnsim 22E6  loang 27EC  loarr 21FD  lobrk 27E6  lopar 2985
  Lopf 1D543  lopf 1D55D  loplus 2A2D  lowbar 5F  lozf 29EB  lpar 28  lparlt 2993  lrarr 21C6
  lrhar 21CB  lrhard 296D  lrtri 22BF  Lscr 2112  lscr 1D4C1  Lsh 21B0  lsh 21B0  lsim 2272
  lsime 2A8D  lsimg 2A8F  lsqb 5B  lsquor 201A  Lstrok 141  lstrok 142  LT 3C  Lt 226A
  ltcc 2AA6  ltcir 2A79  ltdot 22D6  lthree 22CB  ltimes 22C9  ltlarr 2976  ltri 25C3
  ltrie 22B4  ltrif 25C2  ltrPar 2996  male 2642  malt 2720  Map 2905  map 21A6  mapsto 21A6
  marker 25AE  mcomma 2A29  Mcy 41C  mcy 43C  mDDot 223A  Mfr 1D510  mfr 1D52A  mho 2127
  mid 2223  midast 2A  midcir 2AF0  minusb 229F  minusd 2238  mlcp 2ADB  mldr 2026  mnplus 2213
  models 22A7  Mopf 1D544  mopf 1D55E  mp 2213  Mscr 2133  mscr 1D4C2  mstpos 223E  mumap 22B8
  Nacute 143  nacute 144  nap 2249  napos 149  natur 266E  ncap 2A43  Ncaron 147  ncaron 148
  Ncedil 145  ncedil 146  ncong 2247  ncup 2A42  Ncy 41D  ncy 43D  nearhk 2924  neArr 21D7
  nearr 2197  nequiv 2262  nesear 2928  nexist 2204  Nfr 1D511  nfr 1D52B  nge 2271  ngeq 2271
  ngsim 2275  ngt 226F  ngtr 226F  nhArr 21CE  nharr 21AE  nhpar 2AF2  nis 22FC  nisd 22FA
  niv 220B  NJcy 40A  njcy 45A  nlArr 21CD  nlarr 219A  nldr 2025  nle 2270  nleq 2270
  nless 226E  nlsim 2274  nlt 226E  nltri 22EA  nltrie 22EC  nmid 2224  Nopf 2115  nopf 1D55F
  Not 2AEC  notni 220C  npar 2226  npr 2280  nprcue 22E0  nprec 2280  nrArr 21CF  nrarr 219B
  nrtri 22EB  nrtrie 22ED  nsc 2281  nsccue 22E1  Nscr 1D4A9  nscr 1D4C3  nsim 2241  nsime 2244
  nsimeq 2244  nsmid 2224  nspar 2226  nsube 2288  nsucc 2281  nsup 2285  nsupe 2289  ntgl 2279
  ntlg 2278  num 23  numero 2116  numsp 2007  nVDash 22AF  nVdash 22AE  nvDash 22AD  nvdash 22AC
  nvHarr 2904  nvlArr 2902  nvrArr 2903  nwarhk 2923  nwArr 21D6  nwarr 2196  nwnear 2927
  oast 229B  ocir 229A  Ocy 41E  ocy 43E  odash 229D  Odblac 150  odblac 151  odiv 2A38
  odot 2299  odsold 29BC  ofcir 29BF  Ofr 1D512  ofr 1D52C  ogon 2DB  ogt 29C1  ohbar 29B5
  ohm 3A9  oint 222E  olarr 21BA  olcir 29BE  olt 29C0  Omacr 14C  omacr 14D  omid 29B6
  ominus 2296  Oopf 1D546  oopf 1D560  opar 29B7  operp 29B9  Or 2A54  orarr 21BB  ord 2A5D
  order 2134  origof 22B6  oror 2A56  orv 2A5B  oS 24C8  Oscr 1D4AA  oscr 2134  osol 2298
  Otimes 2A37  ovbar 233D  par 2225  parsim 2AF3  parsl 2AFD  Pcy 41F  pcy 43F  percnt 25
  period 2E  Pfr 1D513  pfr 1D52D  phiv 3D5  phmmat 2133  phone 260E  planck 210F  plankv 210F
  plus 2B  plusb 229E  plusdo 2214  plusdu 2A25  pluse 2A72  pm B1  Popf 2119  popf 1D561
  Pr 2ABB  pr 227A  prap 2AB7  prcue 227C  prE 2AB3  pre 2AAF  prec 227A  preceq 2AAF
  primes 2119  prnap 2AB9  prnE 2AB5  prnsim 22E8  propto 221D  prsim 227E  prurel 22B0
  Pscr 1D4AB  pscr 1D4C5  puncsp 2008  Qfr 1D514  qfr 1D52E  qint 2A0C  Qopf 211A  qopf 1D562
  qprime 2057  Qscr 1D4AC  qscr 1D4C6  quest 3F  QUOT 22  rAarr 21DB  Racute 154  racute 155
  Rang 27EB  rangd 2992  range 29A5  rangle 27E9  Rarr 21A0  rarrap 2975  rarrb 21E5  rarrc 2933
  rarrfs 291E  rarrhk 21AA  rarrlp 21AC  rarrpl 2945  Rarrtl 2916  rarrtl 21A3  rarrw 219D
  rAtail 291C  ratail 291A  ratio 2236  RBarr 2910  rBarr 290F  rbarr 290D  rbbrk 2773
  rbrace 7D  rbrack 5D  rbrke 298C  Rcaron 158  rcaron 159  Rcedil 156  rcedil 157  rcub 7D
  Rcy 420  rcy 440  rdca 2937  rdquor 201D  rdsh 21B3  Re 211C  reals 211D  rect 25AD  REG AE
  rfisht 297D  Rfr 211C  rfr 1D52F  rHar 2964  rhard 21C1  rharu 21C0  rharul 296C  rhov 3F1
  ring 2DA  rlarr 21C4  rlhar 21CC  rmoust 23B1  rnmid 2AEE  roang 27ED  roarr 21FE  robrk 27E7
  ropar 2986  Ropf 211D  ropf 1D563  roplus 2A2E  rpar 29  rpargt 2994  rrarr 21C9  Rscr 211B
  rscr 1D4C7  Rsh 21B1  rsh 21B1  rsqb 5D  rsquor 2019  rthree 22CC  rtimes 22CA  rtri 25B9
  rtrie 22B5  rtrif 25B8  rx 211E  Sacute 15A  sacute 15B  Sc 2ABC  sc 227B  scap 2AB8
  sccue 227D  scE 2AB4  sce 2AB0  Scedil 15E  scedil 15F  Scirc 15C  scirc 15D  scnap 2ABA
  scnE 2AB6  scnsim 22E9  scsim 227F  Scy 421  scy 441  sdotb 22A1  sdote 2A66  searhk 2925
  seArr 21D8  searr 2198  semi 3B  seswar 2929  setmn 2216  sext 2736  Sfr 1D516  sfr 1D530
  sfrown 2322  sharp 266F  SHCHcy 429  shchcy 449  SHcy 428  shcy 448  sigmav 3C2  simdot 2A6A
  sime 2243  simeq 2243  simg 2A9E  simgE 2AA0  siml 2A9D  simlE 2A9F  simne 2246  slarr 2190
  smashp 2A33  smid 2223  smile 2323  smt 2AAA  smte 2AAC  SOFTcy 42C  softcy 44C  sol 2F
  solb 29C4  solbar 233F  Sopf 1D54A  sopf 1D564  spar 2225  sqcap 2293  sqcup 2294  Sqrt 221A
  sqsub 228F  sqsube 2291  sqsup 2290  sqsupe 2292  squ 25A1  Square 25A1  square 25A1
  squarf 25AA  squf 25AA  srarr 2192  Sscr 1D4AE  sscr 1D4C8  ssetmn 2216  ssmile 2323
  sstarf 22C6  Star 22C6  star 2606  starf 2605  strns AF  Sub 22D0  subdot 2ABD  subE 2AC5
  subnE 2ACB  subne 228A  Subset 22D0  subset 2282  subsim 2AC7  subsub 2AD5  subsup 2AD3
  succ 227B  succeq 2AB0  Sum 2211  sung 266A  Sup 22D1  supdot 2ABE  supE 2AC6  supnE 2ACC
  supne 228B  Supset 22D1  supset 2283  supsim 2AC8  supsub 2AD4  supsup 2AD6  swarhk 2926
  swArr 21D9  swarr 2199  swnwar 292A  Tab 9  target 2316  tbrk 23B4  Tcaron 164  tcaron 165
  Tcedil 162  tcedil 163  Tcy 422  tcy 442  tdot 20DB  telrec 2315  Tfr 1D517  tfr 1D531
  thetav 3D1  thkap 2248  thksim 223C  Tilde 223C  timesb 22A0  timesd 2A30  tint 222D
  toea 2928  top 22A4  topbot 2336  topcir 2AF1  Topf 1D54B  topf 1D565  tosa 2929  tprime 2034
  TRADE 2122  tridot 25EC  trie 225C  trisb 29CD  Tscr 1D4AF  tscr 1D4C9  TScy 426  tscy 446
  TSHcy 40B  tshcy 45B  Tstrok 166  tstrok 167  twixt 226C  Uarr 219F  Ubrcy 40E  ubrcy 45E
  Ubreve 16C  ubreve 16D  Ucy 423  ucy 443  udarr 21C5  Udblac 170  udblac 171  udhar 296E
  ufisht 297E  Ufr 1D518  ufr 1D532  uHar 2963  uharl 21BF  uharr 21BE  uhblk 2580  ulcorn 231C
  ulcrop 230F  ultri 25F8  Umacr 16A  umacr 16B  Union 22C3  Uogon 172  uogon 173  Uopf 1D54C
  uopf 1D566  uplus 228E  Upsi 3D2  upsi 3C5  UpTee 22A5  urcorn 231D  urcrop 230E  Uring 16E
  uring 16F  urtri 25F9  Uscr 1D4B0  uscr 1D4CA  utdot 22F0  Utilde 168  utilde 169  utri 25B5
  utrif 25B4  uuarr 21C8  vangrt 299C  varphi 3D5  varpi 3D6  vArr 21D5  varr 2195  varrho 3F1
  Vbar 2AEB  vBar 2AE8  vBarv 2AE9  Vcy 412  vcy 432  VDash 22AB  Vdash 22A9  vDash 22A8
  vdash 22A2  Vdashl 2AE6  Vee 22C1  vee 2228  veebar 22BB  veeeq 225A  vellip 22EE  Verbar 2016
  verbar 7C  Vert 2016  vert 7C  Vfr 1D519  vfr 1D533  vltri 22B2  Vopf 1D54D  vopf 1D567
  vprop 221D  vrtri 22B3  Vscr 1D4B1  vscr 1D4CB  Vvdash 22AA  Wcirc 174  wcirc 175  wedbar 2A5F
  Wedge 22C0  wedge 2227  wedgeq 2259  Wfr 1D51A  wfr 1D534  Wopf 1D54E  wopf 1D568  wp 2118
  wr 2240  wreath 2240  Wscr 1D4B2  wscr 1D4CC  xcap 22C2  xcirc 25EF  xcup 22C3  xdtri 25BD
  Xfr 1D51B  xfr 1D535  xhArr 27FA  xharr 27F7  xlArr 27F8  xlarr 27F5  xmap 27FC  xnis 22FB
  xodot 2A00  Xopf 1D54F  xopf 1D569  xoplus 2A01  xotime 2A02  xrArr 27F9  xrarr 27F6
  Xscr 1D4B3  xscr 1D4CD  xsqcup 2A06  xuplus 2A04  xutri 25B3  xvee 22C1  xwedge 22C0  YAcy 42F
  yacy 44F  Ycirc 176  ycirc 177  Ycy 42B  ycy 44B  Yfr 1D51C  yfr 1D536  YIcy 407  yicy 457
  Yopf 1D550  yopf 1D56A  Yscr 1D4B4  yscr 1D4CE  YUcy 42E  yucy 44E  Zacute 179  zacute 17A
  Zcaron 17D  zcaron 17E  Zcy 417  zcy 437  Zdot 17B  zdot 17C  zeetrf 2128  Zfr 2128  zfr 1D537
  ZHcy 416  zhcy 436  Zopf 2124  zopf 1D56B  Zscr 1D4B5  zscr 1D4CF
  """
