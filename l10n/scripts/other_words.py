"""Small words and spellings of languages in Latin letters that are no business of ours beyond not being taken for ours.

Keys as in `small_words`; what a language shares with ours stands in both tables, and then says nothing.
"""

from __future__ import annotations

from l10n.model.pattern import lazy_pattern
from l10n.scripts import common_words
from l10n.scripts.letters import table

OTHERS = {
    "de": table(
        """
        der die das und ist nicht ein eine einen einem einer eines den dem des von zu zum zur mit sich auf für im am in
        auch als aber wie wenn noch nur schon sein seine seinen ihre ihren sie wir haben hat hatte kann soll muss
        werden wird wurde wurden worden sind waren warum weder bei nach aus vor über um unter gegen ohne durch mehr
        oder doch dass bis seit zwischen jetzt nun sagte ihm ihn uns keine kein so was wer wo ich du er es
        vom beim ins diese dieser dieses nichts etwas immer alle man damit dann weil
        """
    )
    | common_words.GERMAN,
    "fr": table(
        """
        le la les des et est une un dans que qui pour sur pas du au aux avec ce cette ces il elle ils elles sont par de
        à en ne se leur leurs nous vous été être ont était mais où donc comme ses depuis entre sans sous chez aussi
        même encore pourquoi quand ni tout tous toute toutes très peut fait avoir après avant contre selon vers
        """
    )
    | common_words.FRENCH,
    "es": table(
        """
        el la los las de que en un una unos por con para es se del al lo como más pero sus este esta estos esto su ha
        han fue son sin sobre entre también ya muy cuando donde porque qué según desde hasta todo todos ser está están
        había hay ni cada contra durante nos les otro otra siempre quién cómo
        """
    )
    | common_words.SPANISH,
    "it": table(
        """
        il lo la gli di che è un uno una per non con sono del dello della dei degli delle nel nello nella nei negli
        nelle al alla allo ai agli alle dal dalla dai dalle sul sulla sui sulle come più ma anche dopo tra fra ha hanno
        ancora suo sua loro questo questa questi stato stata essere perché né cui chi quando mentre ogni i a da in o se
        si ne su
        """
    )
    | common_words.ITALIAN,
    "pt": table(
        """
        o a os as de que em um uma e do da dos das no na nos nas não com por para é se ao aos à às mais mas como foi
        são ser está também já pelo pela seu sua seus suas entre quando muito sem sobre depois até ou quem isso este
        esta outra outro vez tem
        """
    ),
    "nl": table(
        """
        de het een en van in is dat op te voor niet met zijn aan er om ook als bij door maar naar uit over of hij zij
        wij we ze heeft hebben had was werd worden wordt kan kunnen moet nog meer dan tot wie wat waarom geen deze dit
        die zich na tegen onder tussen weer al
        """
    ),
    "sv": table(
        """
        och att det som en ett är av för på i den med de har inte om till var men från vid så ska kan vi han hon sig
        under efter över mellan eller också när nu vem hur igen
        """
    ),
    "da": table(
        """
        og at det som en et er af for på i den med de har ikke om til var men fra ved så skal kan vi han hun sig
        under efter over mellem eller også når nu hvem hvad hvorfor igen ingen blev
        """
    ),
    "pl": table(
        """
        w i z na do się nie jest że o po dla jak przez oraz przy ale był była było były która który które od a to tym
        co kto czy już jeszcze tylko za są tak może przed między bez
        """
    ),
    "cs": table(
        """
        a v na se je že s z do o pro jako by ale za po k který která které při jsou byl byla bylo nebo i to kdo co jak
        také už ještě od ve si není mezi před bez kteří tak
        """
    ),
    "sk": table(
        """
        a v na sa je že s z do o pre ako by ale za po k ktorý ktorá ktoré pri sú bol bola bolo alebo i to kto čo aj
        už ešte od vo si nie medzi pred bez tak
        """
    ),
    "sl": table(
        """
        in je na se v za da ki so pa po od do s z iz o ne ni bi bo bodo bil bila bilo biti tudi kot ali če še že ker ko
        pri sem si ga mu ji jih jo kaj kdo kako več med pred sta ter kateri lahko vse tako to tega le brez
        """
    ),
    "sq": table(
        """
        e të i në dhe për me një që nga si është janë ka do nuk se ai ajo ata u por kur edhe kjo ky më po ishte kanë
        mund duke pas deri tek kush çfarë ose ta pa
        """
    ),
    "hu": table(
        """
        a az és hogy nem is egy ez meg csak volt de már van mint még el ki mi azt ezt kell lehet akkor után szerint
        vagy pedig minden ha
        """
    ),
    "ro": table(
        """
        și în de la a cu pe că nu este care din pentru un o mai sunt au fost al ale cine ce sau dar prin după până
        între fi se va ar lui lor
        """
    ),
    "tr": table("ve bir bu da de için ile olarak çok daha olan kadar gibi ancak ne kim mi değil en sonra ise her"),
}
"""Their small words."""

ELISIONS = {
    "fr": table("l d qu n j c s jusqu lorsqu puisqu quelqu"),
    "it": table("l d c un dell nell all sull dall quest quell"),
}
"""What is written before an apostrophe in front of a vowel: l’Europe, dell’Europa."""

OTHERS_SPELLING = {
    "de": lazy_pattern(r"sch|ung(?:en)?\b|lich|[kh]eit|isch|[äöüß]|cht|[bdfgklmnrst]en\b|ie[rhl]?t\b|hl"),
    "fr": lazy_pattern(r"[àâçéèêëîïôœùû]|eaux?\b|eux\b|aient\b|oi[ertns]|que\b|elle\b|ai[st]\b|aux\b|eurs?\b|ouv"),
    "es": lazy_pattern(r"[áéíóúñ]|ción|dad\b|mente\b|[ai]do\b|ando\b|iendo\b|[ao]s\b"),
    "it": lazy_pattern(r"[àèéìòù]|zion[ei]\b|([bcdfglmnprstz])\1[aeio]\b|gli|cch|ch[ei]\b|[aei]re\b|[ae]n?t[oaie]\b"),
    "pt": lazy_pattern(r"[ãõáâéêíóôúç]|ção|ções|dade\b|mente\b|[nl]h[ao]s?\b|[ai]do\b|[ae]i?ro\b|ou\b"),
    "nl": lazy_pattern(r"ij|aa|uu|oe[^s]|sch|[gl]en\b|heid\b|lijk|eer\b|tie\b"),
    "sv": lazy_pattern(r"[åäö]|[ae]rna\b|[aeg]en\b|[ae]r\b|skt?\b|gt\b"),
    "da": lazy_pattern(r"[åæø]|erne\b|[aedgs]en\b|et\b|[gt]er\b|sk\b"),
    "pl": lazy_pattern(r"[ąęłńśźżó]|[crs]z|ow[aeiy]|[kn]ie\b|[kns][iy]m?\b|[ae]j\b"),
    "cs": lazy_pattern(r"[řěůýáéíúťďň]|ou\b|[aeu]ch\b|ov[áéi]"),
    "sk": lazy_pattern(r"[ľĺŕôýáéíúťďňä]|ou\b|[aeu]ch\b|ov[áéi]|ie"),
    "sl": lazy_pattern(r"jih\b|[^og]ega\b|jši|\bv[pz]|[aei]jo\b|lni\b|[knt]ov\b|vah\b"),
    "sq": lazy_pattern(r"[ëç]|xh|zh|q[ei]|ll|rr|sh|[jt]e\b"),
    "hu": lazy_pattern(r"[őűáéíóöúü]|sz|gy|[ln]y|cs|[aeo]k\b|[ae]t\b|[bn][ae]n\b"),
    "ro": lazy_pattern(r"[ăâîșțşţ]|ul\b|ului\b|[ae]le\b|ea\b|ii\b|[aei]sc"),
    "tr": lazy_pattern(r"[ğışçöü]|[dl][ae]r\b|[ıiuü]yor|[yn][ıi]\b|[dt][ae]n\b"),
}
"""How their words look; only of words in small letters, as names travel."""
